import { onlyAllows } from '#support/permissions.ts';
import { mayUsePassport } from './may.ts';

onlyAllows('mayUsePassport', (actor) => mayUsePassport(actor, 'stranger'), ['stranger']);
