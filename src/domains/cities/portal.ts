import { defaultLanguage, type Language, languages, preferredLanguage } from '#ui/language.ts';
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

export const portalOf = (city: City, origin: string): Portal => ({
	cityId: city.id,
	slug: city.slug,
	name: city.name,
	accent: city.accent,
	logoFileId: city.logoFileId,
	languages: offeredLanguages(city),
	origin: city.domain && city.domainConfirmedAt ? originOf(city.domain, origin) : undefined
});

export function offeredLanguages({
	portalLanguages,
	mainLanguage
}: Pick<City, 'portalLanguages' | 'mainLanguage'>): Language[] {
	const offered = portalLanguages.length > 0 ? portalLanguages : [...languages];
	const main = mainLanguage ?? offered.find((each) => each === defaultLanguage) ?? offered[0];
	return main ? [main, ...offered.filter((each) => each !== main)] : offered;
}

/** The language that a visitor of a portal is greeted in. */
export function greetingLanguage({ languages: offered }: Portal, acceptLanguage: string | null): Language {
	const wanted = preferredLanguage(acceptLanguage);
	return acceptLanguage && offered.includes(wanted) ? wanted : (offered[0] ?? defaultLanguage);
}
