import type { Portal } from '#domains/cities/portal.ts';
import { tagOf } from '#ui/language.ts';

/** What the frame of a page knows of the city that it belongs to. */
export type Scope = {
	name: string;
	accent: string;
	logo: string | undefined;
	/** Of its contour lines. */
	seed: string;
	home: string;
	activities: string;
	playlists: string;
	/** Where its about, contact, privacy … stand. */
	pages: string;
	/** On the city's own domain, from which many links lead away. */
	isAway: boolean;
};

/** On its own domain a city is everything there is; at the installation's address its pages name it. */
export function scopeOf(portal: Portal, lang: string, isAway: boolean): Scope {
	const here = isAway ? `/${lang}` : `/${lang}/cities/${portal.cityId}`;
	const only = isAway ? '' : `?city=${portal.slug}`;
	return {
		name: portal.name,
		accent: portal.accent,
		logo: portal.logoFileId ? `/files/${portal.logoFileId}?width=320` : undefined,
		seed: portal.cityId,
		home: here,
		activities: `/${lang}/activities${only}`,
		playlists: `/${lang}/playlists${only}`,
		pages: here,
		isAway
	};
}

/** Where the world knows a page of a city: at its own domain, if it has one that is confirmed. */
export const addressOf = (portal: Portal, origin: string, lang: string, rest = ''): string =>
	portal.origin ? `${portal.origin}/${lang}${rest}` : `${origin}/${lang}/cities/${portal.cityId}${rest}`;

/** The same page in every language that the portal offers. */
export const alternatesOf = (portal: Portal, origin: string, rest = '') =>
	portal.languages.map((language) => ({
		tag: tagOf(language),
		href: addressOf(portal, origin, language, rest)
	}));
