import { onlyAllows } from '#support/permissions.ts';
import { mayKeepCards } from './may.ts';

onlyAllows('mayKeepCards', (actor) => mayKeepCards(actor, 'club'), ['organiser', 'admin', 'owner', 'system']);
