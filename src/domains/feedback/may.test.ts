import { onlyAllows, people } from '#support/permissions.ts';
import * as may from './may.ts';

onlyAllows('mayKeepFeedback', (actor) => may.mayKeepFeedback(actor, 'club'), [
	'organiser',
	'admin',
	'owner',
	'system'
]);
onlyAllows('mayAnswerFeedback', (actor) => may.mayAnswerFeedback(actor, true), people);
onlyAllows('mayAnswerFeedback of who did not take part', (actor) => may.mayAnswerFeedback(actor, false), []);
onlyAllows('mayAskFeedback', may.mayAskFeedback, ['system']);
