import type { City } from '#domains/cities/city.ts';
import { type District, seeDistrictsByIds } from '#domains/cities/see-districts.ts';
import type { OwnFacets } from '#domains/discovery/see-facets.ts';
import type { Wish } from '#domains/discovery/wish.ts';
import type { SkillLine } from '#domains/frameworks/framework.ts';
import { seeSkillLines } from '#domains/frameworks/see-frameworks.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import type { Language } from '#ui/language.ts';

/** The names of what a wish and its facets point to. */
export type KnownNames = {
	cities: City[];
	districts: ReadonlyMap<string, District>;
	skills: ReadonlyMap<string, SkillLine>;
	organisation: string | undefined;
};

export async function knownNames(
	wish: Wish,
	facets: OwnFacets,
	cities: City[],
	lang: Language
): Promise<KnownNames> {
	const counted = [...facets.skill, ...facets.topic].map(({ value }) => value);
	const ids = [...new Set([...wish.skills, ...wish.topics, ...counted])];
	const [lines, organisations, districts] = await Promise.all([
		seeSkillLines(ids, lang),
		wish.organisation ? seeOrganisationNames([wish.organisation]) : undefined,
		seeDistrictsByIds([...new Set([...wish.districts, ...facets.district.map(({ value }) => value)])])
	]);
	return {
		cities,
		districts: new Map(districts.map((district) => [district.id, district])),
		skills: new Map(lines.map((line) => [line.id, line])),
		organisation: organisations?.get(wish.organisation)
	};
}

/** A city by what an address calls it: its slug, or its id. */
export const cityNamed = (cities: City[], name: string): City | undefined =>
	cities.find(({ id, slug }) => slug === name || id === name);
