import { onlyAllows } from '#support/permissions.ts';
import * as may from './may.ts';

const club = { organisationId: 'club', cityId: 'here' };
const writers = ['organiser', 'admin', 'owner', 'system'];

onlyAllows('mayEditActivities', (actor) => may.mayEditActivities(actor, 'club'), writers);
onlyAllows('mayUnpublishActivity', (actor) => may.mayUnpublishActivity(actor, club), [
	...writers,
	'cityAdmin'
]);
onlyAllows('maySeeDraft', (actor) => may.maySeeDraft(actor, club), [...writers, 'assessor', 'cityAdmin']);
