import { defaultLanguage, type Language, preferredLanguage } from '#ui/language.ts';
import type { City } from './city.ts';
import { originOf } from './domain.ts';

/** What every page of a portal has to know of its city. */
export type Portal = {
	cityId: string;
	slug: string;
	name: string;
	/** `#rrggbb` */
	accent: string;
	logoFileId: string | null;
	/** Interface languages that it offers; its own first. */
	languages: Language[];
	/** Where it is known to the world; undefined = at the address of the installation. */
	origin: string | undefined;
};

/** `spoken`: what the installation offers its pages in. */
export const portalOf = (city: City, origin: string, spoken: readonly Language[]): Portal => ({
	cityId: city.id,
	slug: city.slug,
	name: city.name,
	accent: city.accent,
	logoFileId: city.logoFileId,
	languages: portalLanguages(city, spoken),
	origin: city.domain && city.domainConfirmedAt ? originOf(city.domain, origin) : undefined
});

export function portalLanguages(
	city: Pick<City, 'portalLanguages' | 'mainLanguage'>,
	spoken: readonly Language[]
): Language[] {
	const chosen = spoken.filter((each) => city.portalLanguages.includes(each));
	const offered = chosen.length > 0 ? chosen : [...spoken];
	const main = offered.find((each) => each === city.mainLanguage) ?? offered[0];
	return main ? [main, ...offered.filter((each) => each !== main)] : offered;
}

/** The language that a visitor of a portal is greeted in: one that they ask for, else the portal's own. */
export function greetingLanguage({ languages: [main, ...others] }: Portal, header: string | null): Language {
	const own = main ?? defaultLanguage;
	const wanted = preferredLanguage(header, [own, ...others]);
	// It falls back to English, which a portal may offer without meaning it for everybody.
	return wanted === defaultLanguage && !/\ben\b/i.test(header ?? '') ? own : wanted;
}
