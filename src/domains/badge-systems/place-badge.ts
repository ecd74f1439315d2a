import { z } from 'zod';
import { seeBadges } from '#domains/badges/see-badge.ts';
import type { Actor } from '#server/actor.ts';
import { mostMilestones, type Place } from './badge-system.ts';
import { deletePlace, familiesOf, keepPlace, placesOf } from './badge-systems.sql.server.ts';
import { changeSystem, refuseField } from './change-system.ts';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const badge = z.object({ badgeId: z.uuid() });

/** `badge`: chosen from a list; `address`: of any public badge, of whatever organisation. `at`: "family level" or "milestone". */
const schema = z.object({
	badge: z.string().max(40).default(''),
	address: z.string().max(500).default(''),
	at: z.string().min(1, 'problem_required').max(60)
});

/** Gives a badge its place, or another one. A badge stands in a system once, and a place holds one badge. */
export const placeBadge = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'place-badge',
		schema,
		change: async (trx, { id, levels }, { badge: chosen, address, at }) => {
			const badgeId = (address.trim() === '' ? chosen : (uuid.exec(address)?.[0] ?? '')).toLowerCase();
			const field = address.trim() === '' ? 'badge' : 'address';
			if (badgeId === '') refuseField(field, address ? 'badge_problem_not_public' : 'problem_required');
			if (!uuid.test(badgeId) || (await seeBadges([badgeId])).length === 0) {
				refuseField(field, 'badge_problem_not_public');
			}
			const places = await placesOf(trx, id);
			const place = placeIn(at, badgeId, places);
			const families = await familiesOf(trx, id);
			const isThere = place.familyId === null || families.some((family) => family.id === place.familyId);
			if (!isThere || (place.level ?? 0) >= levels.length) refuseField('at', 'problem_not_understood');
			const taken = places.find((each) => each.familyId !== null && isSame(each, place));
			if (taken && taken.badgeId !== badgeId) refuseField('at', 'badge_system_problem_taken');
			await keepPlace(trx, id, place);
		}
	});

const isSame = (one: Place, other: Place): boolean =>
	one.familyId === other.familyId && one.level === other.level;

function placeIn(at: string, badgeId: string, places: readonly Place[]): Place {
	if (at === 'milestone') {
		const milestones = places.filter(({ familyId }) => familyId === null);
		if (milestones.length >= mostMilestones) refuseField('at', 'badge_system_problem_milestones');
		const position = Math.max(-1, ...milestones.map((each) => each.position ?? 0)) + 1;
		return { badgeId, familyId: null, level: null, position };
	}
	const [familyId = '', level = ''] = at.split(' ');
	if (!uuid.test(familyId) || !/^\d$/.test(level)) refuseField('at', 'problem_not_understood');
	return { badgeId, familyId, level: Number(level), position: null };
}

export const takeOutBadge = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'take-out-badge',
		schema: badge,
		change: (trx, { id }, { badgeId }) => deletePlace(trx, id, badgeId)
	});

/** A milestone up or down by one. */
export const moveMilestone = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'move-milestone',
		schema: badge.extend({ by: z.enum(['up', 'down']) }),
		change: async (trx, { id }, { badgeId, by }) => {
			const milestones = (await placesOf(trx, id)).filter(({ familyId }) => familyId === null);
			const at = milestones.findIndex((each) => each.badgeId === badgeId);
			const [here, there] = [milestones[at], milestones[at + (by === 'up' ? -1 : 1)]];
			if (!here || !there) return;
			await keepPlace(trx, id, { ...here, position: there.position });
			await keepPlace(trx, id, { ...there, position: here.position });
		}
	});
