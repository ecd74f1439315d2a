import { onlyAllows, people } from '#support/permissions.ts';
import * as may from './may.ts';

const writers = ['organiser', 'admin', 'owner', 'system'];

onlyAllows('mayJoin', may.mayJoin, people);
onlyAllows('maySeeParticipants', (actor) => may.maySeeParticipants(actor, 'club'), writers);
onlyAllows('maySeeOnlineUrl', (actor) => may.maySeeOnlineUrl(actor, 'club', false), writers);
