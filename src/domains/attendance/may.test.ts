import { onlyAllows } from '#support/permissions.ts';
import { mayHavePass, mayKeepDoor } from './may.ts';

onlyAllows('mayKeepDoor', (actor) => mayKeepDoor(actor, 'club'), ['organiser', 'admin', 'owner', 'system']);
onlyAllows('mayHavePass of who has not joined', (actor) => mayHavePass(actor, false), []);
