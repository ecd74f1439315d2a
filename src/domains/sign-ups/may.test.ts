import { onlyAllows, people } from '#support/permissions.ts';
import * as may from './may.ts';

const writers = ['organiser', 'admin', 'owner', 'system'];

onlyAllows('mayJoin', may.mayJoin, people);
onlyAllows('maySeeParticipants', (actor) => may.maySeeParticipants(actor, 'club'), writers);
onlyAllows('maySeeOnlineUrl', (actor) => may.maySeeOnlineUrl(actor, 'club', false), writers);
onlyAllows('maySelect', (actor) => may.maySelect(actor, 'club'), writers);
onlyAllows('mayMessage', (actor) => may.mayMessage(actor, 'club'), writers);
onlyAllows('maySeeShared', (actor) => may.maySeeShared(actor, 'club', false), writers);
onlyAllows('mayWorkSignUps', may.mayWorkSignUps, ['system']);
