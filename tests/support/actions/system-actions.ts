import {
	deleteBadgeSystem,
	publishBadgeSystem,
	renameBadgeSystem,
	unpublishBadgeSystem
} from '#domains/badge-systems/change-badge-system.ts';
import { addFamily, moveFamily, removeFamily, renameFamily } from '#domains/badge-systems/change-families.ts';
import { makeBadgeSystem } from '#domains/badge-systems/make-badge-system.ts';
import { moveMilestone, placeBadge, takeOutBadge } from '#domains/badge-systems/place-badge.ts';
import type { ActionTable } from './action-row.ts';
import { city, team } from './roles.ts';
import type { Things } from './things.ts';
import { systemWords } from './things-of-others.ts';

const family = ({ systemId, familyId }: Things) => ({ systemId, familyId });
const badge = ({ systemId, badgeId }: Things) => ({ systemId, badgeId });

export const systemActions: ActionTable = {
	'badge-systems.makeBadgeSystem': [
		team,
		(as, to) => makeBadgeSystem(as, { organisation: to.organisationId, ...systemWords })
	],
	'badge-systems.makeBadgeSystem, of a city': [
		city,
		(as, to) => makeBadgeSystem(as, { city: to.cityId, ...systemWords })
	],
	'badge-systems.renameBadgeSystem': [
		team,
		(as, to) => renameBadgeSystem(as, { systemId: to.systemId, ...systemWords })
	],
	'badge-systems.addFamily': [team, (as, to) => addFamily(as, { systemId: to.systemId, family: 'Water' })],
	'badge-systems.renameFamily': [team, (as, to) => renameFamily(as, { ...family(to), familyName: 'Rock' })],
	'badge-systems.moveFamily': [team, (as, to) => moveFamily(as, { ...family(to), by: 'down' })],
	'badge-systems.placeBadge': [
		team,
		(as, to) => placeBadge(as, { systemId: to.systemId, badge: to.badgeId, at: 'milestone' })
	],
	'badge-systems.moveMilestone': [team, (as, to) => moveMilestone(as, { ...badge(to), by: 'up' })],
	'badge-systems.publishBadgeSystem': [team, (as, to) => publishBadgeSystem(as, { systemId: to.systemId })],
	'badge-systems.unpublishBadgeSystem': [
		team,
		(as, to) => unpublishBadgeSystem(as, { systemId: to.systemId })
	],
	'badge-systems.takeOutBadge': [team, (as, to) => takeOutBadge(as, badge(to))],
	'badge-systems.removeFamily': [team, (as, to) => removeFamily(as, family(to))],
	'badge-systems.deleteBadgeSystem': [team, (as, to) => deleteBadgeSystem(as, { systemId: to.systemId })]
};
