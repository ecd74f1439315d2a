import { type Climb, seeClimb } from '#domains/awards/see-climb.ts';
import type { SeenSystem } from '#domains/badge-systems/see-badge-system.ts';
import type { PublishedBadge } from '#domains/badges/see-badge.ts';
import { requiredBadges } from '#domains/badges/task.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import type { Actor } from '#server/actor.ts';

/** A system as its page draws it, with how far this actor is. */
export async function shownSystem(actor: Actor, { system, families, places, badges, maker }: SeenSystem) {
	const [climbs, organisations] = await Promise.all([
		seeClimb(actor, badges),
		seeOrganisationNames(badges.map(({ organisationId }) => organisationId))
	]);
	const byId = new Map(badges.map((badge) => [badge.badgeId, badge]));
	const stone = (badgeId: string | undefined) => {
		const badge = badgeId === undefined ? undefined : byId.get(badgeId);
		if (!badge) return undefined;
		const organisation = organisations.get(badge.organisationId) ?? '';
		const isOwn = badge.organisationId === system.organisationId;
		return { ...wordsOf(badge), by: isOwn ? undefined : organisation, climb: climbs.get(badge.badgeId) };
	};
	const rows = families.map(({ id, name }) => ({
		id,
		name,
		levels: withNext(
			system.levels.map((level, at) => ({
				level,
				badge: stone(places.find((place) => place.familyId === id && place.level === at)?.badgeId)
			}))
		)
	}));
	const milestones = places
		.filter(({ familyId }) => familyId === null)
		.flatMap((p) => stone(p.badgeId) ?? []);
	const all = [...climbs.values()];
	return {
		id: system.id,
		name: system.name,
		description: system.description,
		language: system.language,
		isPublished: system.publishedAt !== null,
		maker,
		levels: system.levels,
		families: rows,
		milestones,
		mine: all.length > 0 ? { earned: all.filter((each) => each.isEarned).length, of: all.length } : undefined
	};
}

const wordsOf = ({ badgeId, version, name, language, imageAlt, retiredAt, tasks }: PublishedBadge) => ({
	badgeId,
	version,
	name,
	language,
	alt: imageAlt,
	isRetired: retiredAt !== null,
	checks: tasks.filter((task) => requiredBadges(task).length > 0).map(({ check }) => check)
});

type Cell = { badge: { climb: Climb | undefined; isRetired: boolean } | undefined };

/** The lowest level that is not earned yet, of one who has come in: what to do next in this family. */
function withNext<C extends Cell>(cells: C[]): (C & { isNext: boolean })[] {
	const next = cells.findIndex(({ badge }) => badge?.climb && !badge.climb.isEarned && !badge.isRetired);
	return cells.map((cell, at) => ({ ...cell, isNext: at === next }));
}

export type ShownSystem = Awaited<ReturnType<typeof shownSystem>>;
export type Stone = ShownSystem['milestones'][number];
