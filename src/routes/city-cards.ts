import type { City } from '#domains/cities/city.ts';

export type CityCard = Pick<
	City,
	'id' | 'name' | 'tagline' | 'accent' | 'logoFileId' | 'coverFileId' | 'coverAlt'
> & { count: number };

/** Cities as cards in lists. */
export const cityCards = (cities: readonly City[], activities: ReadonlyMap<string, number>): CityCard[] =>
	cities.map(({ id, name, tagline, accent, logoFileId, coverFileId, coverAlt }) => ({
		...{ id, name, tagline, accent, logoFileId, coverFileId, coverAlt },
		count: activities.get(id) ?? 0
	}));
