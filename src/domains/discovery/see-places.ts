import { seeCitiesInWords } from '#domains/cities/see-city.ts';
import { db } from '#server/db.ts';
import type { Language } from '#ui/language.ts';
import { folded, townsBeginning } from './gazetteer.ts';
import { geocode } from './geocode.ts';
import { districtsBeginning, venuesBeginning } from './places.sql.server.ts';

/** A place that somebody may mean. `query`: the part of an address by which a catalogue looks there. */
export type FoundPlace = {
	sort: 'city' | 'district' | 'venue' | 'town' | 'address';
	name: string;
	/** Where that is. */
	about: string;
	lng: number;
	lat: number;
	query: string;
};

const most = { typed: 120, ofSort: 5, all: 8 };
/** How far around it one looks, in kilometres. */
const radius = { venue: 1, town: 15, address: 3 };

/**
 * Places whose names begin as typed: our own cities, districts and venues first, then towns of the world, then what the
 * geocoder of the settings says. `complete`: whole, not while somebody is typing. Nothing for less than two letters.
 */
export async function seePlaces(typed: string, language: Language, complete = false): Promise<FoundPlace[]> {
	const text = typed.replace(/\0/g, '').trim().slice(0, most.typed);
	const wanted = folded(text);
	if ([...wanted].length < 2) return [];
	const [cities, districts, venues, addresses] = await Promise.all([
		seeCitiesInWords(language),
		districtsBeginning(db(), text, most.ofSort),
		venuesBeginning(db(), text, most.ofSort),
		geocode(text, language, complete)
	]);
	const own = cities
		.filter(({ name, ownName }) => ` ${folded(name)} ${folded(ownName)}`.includes(` ${wanted}`))
		.slice(0, most.ofSort);
	const countries = new Intl.DisplayNames([language], { type: 'region' });
	return [
		...own.map(({ name, slug, lng, lat }): FoundPlace => ({
			sort: 'city',
			name,
			about: '',
			lng,
			lat,
			query: `city=${slug}`
		})),
		...districts.map(({ name, cityName, west, south, east, north }): FoundPlace => {
			const query = `box=${[west, south, east, north].map(rounded).join(',')}`;
			return {
				sort: 'district',
				name,
				about: cityName,
				lng: (west + east) / 2,
				lat: (south + north) / 2,
				query
			};
		}),
		...venues.map((venue) => around('venue', { ...venue, about: venue.cityName })),
		...townsBeginning(text, most.ofSort).map((town) =>
			around('town', { ...town, about: countries.of(town.country) ?? town.country })
		),
		...addresses.map((address) => around('address', address))
	].slice(0, most.all);
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function around(
	sort: 'venue' | 'town' | 'address',
	{ name, about, lng, lat }: { name: string; about: string; lng: number; lat: number }
): FoundPlace {
	return {
		sort,
		name,
		about,
		lng,
		lat,
		query: `near=${rounded(lat)},${rounded(lng)}&radius=${radius[sort]}`
	};
}
