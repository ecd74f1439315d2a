import { onlyAllows } from '#support/permissions.ts';
import { mayMakeSystems } from './may.ts';

const makers = ['owner', 'admin', 'organiser', 'system'];
const ofClub = { organisationId: 'club', cityId: null };
onlyAllows('making a system of an organisation', (actor) => mayMakeSystems(actor, ofClub), makers);
const ofCity = { organisationId: null, cityId: 'here' };
const city = ['cityAdmin', 'operator', 'system'];
onlyAllows('making a system of a city', (actor) => mayMakeSystems(actor, ofCity), city);
const nobodys = { organisationId: null, cityId: null };
onlyAllows('making a system of nobody', (actor) => mayMakeSystems(actor, nobodys), []);
