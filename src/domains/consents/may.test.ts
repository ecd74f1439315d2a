import { onlyAllows, people } from '#support/permissions.ts';
import { mayAnswerConsent } from './may.ts';

onlyAllows('mayAnswerConsent', mayAnswerConsent, [...people, 'visitor']);
