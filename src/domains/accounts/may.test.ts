import { onlyAllows, people } from '#support/permissions.ts';
import { mayChangeAccount, maySignUp, maySweepAccounts } from './may.ts';

onlyAllows('mayChangeAccount', mayChangeAccount, people);
onlyAllows('maySignUp', maySignUp, ['visitor', 'system']);
onlyAllows('maySweepAccounts', maySweepAccounts, ['system']);
