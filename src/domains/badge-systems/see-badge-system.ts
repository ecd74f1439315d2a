import {
	findBadges,
	type PublishedBadge,
	seeBadges,
	seeOrganisationBadges
} from '#domains/badges/see-badge.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { seeOrganisation, seeVerifiedOrganisations } from '#domains/organisations/see-organisation.ts';
import { itemField } from '#domains/translations/translation.ts';
import { seeAllSpoken } from '#domains/translations/see-translations.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { BadgeSystem, Family, Place, SystemMaker } from './badge-system.ts';
import {
	familiesOf,
	placesOf,
	placesOfBadge,
	systemById,
	systemsOfMaker
} from './badge-systems.sql.server.ts';
import { mayMakeSystems } from './may.ts';
import { familyIn, levelIn, sourceOfSystem } from './system-texts.ts';

export type SeenSystem = {
	system: BadgeSystem;
	maker: { name: string; path: string };
	families: Family[];
	places: Place[];
	badges: PublishedBadge[];
	mayMake: boolean;
};

/** A system with its badges; before it is published for its makers only. */
export async function seeBadgeSystem(actor: Actor, systemId: string): Promise<SeenSystem> {
	const system = await systemById(db(), systemId);
	const mayMake = system !== undefined && mayMakeSystems(actor, system);
	if (!system || (!system.publishedAt && !mayMake)) throw new Refusal('not-found');
	const [maker, families, places] = await Promise.all([
		makerName(actor, system),
		familiesOf(db(), systemId),
		placesOf(db(), systemId)
	]);
	const badges = await seeBadges(places.map(({ badgeId }) => badgeId));
	return { system, maker, families, places, badges, mayMake };
}

/**
 * The same for whoever works on it, with the badges of the organisation to choose from; of a city, those of the
 * organisations that it vouches for, by words of their name.
 */
export async function seeSystemToChange(actor: Actor, systemId: string, words = '') {
	const seen = await seeBadgeSystem(actor, systemId);
	permit(actor, seen.mayMake);
	const { organisationId, cityId } = seen.system;
	const own = organisationId ? await seeOrganisationBadges(actor, organisationId) : [];
	const placed = new Set(seen.places.map(({ badgeId }) => badgeId));
	return {
		...seen,
		found: cityId === null ? undefined : await foundIn(cityId, words),
		own: own
			.filter(({ id, currentVersion, retiredAt }) => currentVersion > 0 && !retiredAt && !placed.has(id))
			.map(({ id, name }) => ({ id, name }))
	};
}

export type FoundBadges = {
	words: string;
	badges: { id: string; name: string; by: string }[];
	areMore: boolean;
};

const mostFound = 20;

async function foundIn(cityId: string, typed: string): Promise<FoundBadges> {
	const words = typed
		.replace(/\p{Cc}/gu, ' ')
		.trim()
		.slice(0, 100);
	if (words === '') return { words, badges: [], areMore: false };
	const organisations = new Map((await seeVerifiedOrganisations(cityId)).map(({ id, name }) => [id, name]));
	const badges = await findBadges([...organisations.keys()], words, mostFound + 1);
	return {
		words,
		badges: badges.slice(0, mostFound).map(({ badgeId: id, name, organisationId }) => {
			return { id, name, by: organisations.get(organisationId) ?? '' };
		}),
		areMore: badges.length > mostFound
	};
}

/** Refuses who may not make one here, before a form is shown. */
export async function seeSystemMaker(actor: Actor, maker: SystemMaker) {
	permit(actor, mayMakeSystems(actor, maker));
	return makerName(actor, maker);
}

async function makerName(actor: Actor, { organisationId, cityId }: SystemMaker) {
	if (organisationId) {
		const { name } = await seeOrganisation(actor, organisationId);
		return { name, path: `/organisations/${organisationId}` };
	}
	const { name } = await seeCity(actor, cityId ?? '');
	return { name, path: `/cities/${cityId ?? ''}` };
}

/** The systems of an organisation or a city, drafts only for its makers. */
export async function seeSystemsOf(
	actor: Actor,
	maker: SystemMaker
): Promise<{ systems: BadgeSystem[]; mayMake: boolean }> {
	const mayMake = mayMakeSystems(actor, maker);
	const systems = await systemsOfMaker(db(), maker);
	return { systems: systems.filter(({ publishedAt }) => publishedAt !== null || mayMake), mayMake };
}

export type PartOf = {
	id: string;
	name: string;
	/** Of its name, and of the family and level, unless it is the reader's. */
	lang: string | undefined;
	placeLang: string | undefined;
	/** null: a milestone of it. */
	family: string | null;
	level: string | null;
	next: PublishedBadge | undefined;
};

const mostShown = 5;

/**
 * The published systems that a badge is part of, in the words of a reader's language, and the badge that comes after it
 * there.
 */
export async function seePartOf(badgeId: string, language: string): Promise<PartOf[]> {
	const rows = await placesOfBadge(db(), badgeId, mostShown);
	const families = (name: string | null) => (name === null ? [] : [{ name }]);
	const [next, spoken] = await Promise.all([
		seeBadges(rows.flatMap(({ nextId }) => nextId ?? [])),
		seeAllSpoken(
			rows.map((row) => sourceOfSystem({ ...row, description: '' }, families(row.family))),
			language
		)
	]);
	return rows.flatMap(({ id, name, levels, level, family, nextId }) => {
		const said = spoken.get(id);
		if (!said) return [];
		const at = level === null ? undefined : levels[level];
		return {
			id,
			name: said.text('name', name),
			lang: said.langOf('name'),
			family: family === null ? null : familyIn(said, { name: family }).name,
			level: at === undefined ? null : levelIn(said, at),
			placeLang: family === null ? undefined : said.langOf(itemField('family', family)),
			next: next.find((badge) => badge.badgeId === nextId)
		};
	});
}
