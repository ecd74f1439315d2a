import { type Climb, seeClimb } from '#domains/awards/see-climb.ts';
import { familyIn, systemIn } from '#domains/badge-systems/system-texts.ts';
import type { SeenSystem } from '#domains/badge-systems/see-badge-system.ts';
import { badgeIn, sourceOfBadge } from '#domains/badges/badge-texts.ts';
import type { PublishedBadge } from '#domains/badges/see-badge.ts';
import { requiredBadges } from '#domains/badges/task.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { seeAllSpoken } from '#domains/translations/see-translations.ts';
import { itemField, type Spoken } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';

/** A system as its page draws it, in the words of `said` and of the reader's language, with how far this actor is. */
export async function shownSystem(
	actor: Actor,
	{ system, families, places, badges, maker }: SeenSystem,
	said: Spoken,
	lang: string
) {
	const [climbs, organisations, spoken] = await Promise.all([
		seeClimb(actor, badges),
		seeOrganisationNames(badges.map(({ organisationId }) => organisationId)),
		seeAllSpoken(badges.map(sourceOfBadge), lang)
	]);
	const words = systemIn(system, said);
	const byId = new Map(badges.map((badge) => [badge.badgeId, badge]));
	const stone = (badgeId: string | undefined) => {
		const badge = badgeId === undefined ? undefined : byId.get(badgeId);
		if (!badge) return undefined;
		const organisation = organisations.get(badge.organisationId) ?? '';
		const isOwn = badge.organisationId === system.organisationId;
		return {
			...wordsOf(badge, spoken.get(badge.badgeId)),
			by: isOwn ? undefined : organisation,
			climb: climbs.get(badge.badgeId)
		};
	};
	const rows = families.map(({ id, name }) => ({
		...familyIn(said, { id, name }),
		lang: said.langOf(itemField('family', name)),
		levels: withNext(
			system.levels.map((level, at) => ({
				level: words.levels[at] ?? level,
				lang: said.langOf(itemField('level', level)),
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
		name: words.name,
		description: words.description,
		language: system.language,
		isPublished: system.publishedAt !== null,
		maker,
		levels: words.levels,
		families: rows,
		milestones,
		mine: all.length > 0 ? { earned: all.filter((each) => each.isEarned).length, of: all.length } : undefined
	};
}

function wordsOf(badge: PublishedBadge, spoken: Spoken | undefined) {
	const { badgeId, version, retiredAt, tasks } = badge;
	const { name, imageAlt } = spoken ? badgeIn(badge, spoken) : badge;
	return {
		...{ badgeId, version, name },
		lang: spoken?.langOf('name'),
		alt: imageAlt,
		isRetired: retiredAt !== null,
		checks: tasks.filter((task) => requiredBadges(task).length > 0).map(({ check }) => check)
	};
}

type Cell = { badge: { climb: Climb | undefined; isRetired: boolean } | undefined };

/** The lowest level that is not earned yet, of one who has come in: what to do next in this family. */
function withNext<C extends Cell>(cells: C[]): (C & { isNext: boolean })[] {
	const next = cells.findIndex(({ badge }) => badge?.climb && !badge.climb.isEarned && !badge.isRetired);
	return cells.map((cell, at) => ({ ...cell, isNext: at === next }));
}

export type ShownSystem = Awaited<ReturnType<typeof shownSystem>>;
export type Stone = ShownSystem['milestones'][number];
