import { idAt, type Random, zipf } from './random.ts';
import { regions, sounds, speeches } from './words.ts';

export type Venue = { name: string; address: string; lng: number; lat: number };
export type SeedCity = {
	id: string;
	slug: string;
	name: string;
	language: string;
	zone: string;
	lng: number;
	lat: number;
	venues: Venue[];
};
export type SeedOrganisation = { id: string; badgeId: string; name: string; city: SeedCity };
export type Network = { cities: SeedCity[]; organisations: SeedOrganisation[] };

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const placeName = (language: string, random: Random): string => {
	const [first, middle, last] = sounds[language] ?? sounds.en ?? [[''], [''], ['']];
	return capitalised(random.pick(first) + random.pick(middle) + random.pick(last));
};

/** Cities, their venues in districts, and organisations of which few are large and most are small. */
export function makeNetwork(
	size: { activities: number; cities: number },
	random: Random,
	at: number
): Network {
	const cities = Array.from({ length: size.cities }, (_, rank) => makeCity(rank, size, random, at));
	const cityOf = zipf(cities.length, 0.9);
	const count = Math.max(10, Math.round(size.activities / 80));
	const organisations = Array.from({ length: count }, () => {
		const city = cities[cityOf(random)] as SeedCity;
		return makeOrganisation(city, random, at);
	});
	return { cities, organisations };
}

function makeCity(rank: number, size: { activities: number }, random: Random, at: number): SeedCity {
	const region = random.pick(regions);
	const [west, south, east, north] = region.box;
	const name = placeName(region.language, random);
	const [lng, lat] = [west + random.next() * (east - west), south + random.next() * (north - south)];
	const slug = `${name
		.normalize('NFKD')
		.replace(/[^A-Za-z]/g, '')
		.toLowerCase()}-${rank + 1}`;
	const city = {
		id: idAt(at - 4e10, random),
		slug,
		name,
		language: region.language,
		zone: region.zone,
		lng,
		lat
	};
	return { ...city, venues: makeVenues(city, Math.ceil(size.activities / (20 * (rank + 4))) + 3, random) };
}

/** Venues crowd in districts, and districts around the middle. */
function makeVenues(city: Omit<SeedCity, 'venues'>, count: number, random: Random): Venue[] {
	const around = (lng: number, lat: number, spread: number) => ({
		lng: lng + (random.bell() * spread) / Math.cos((lat * Math.PI) / 180),
		lat: lat + random.bell() * spread
	});
	const districts = Array.from({ length: 8 }, () => around(city.lng, city.lat, 0.05));
	return Array.from({ length: count }, () => {
		const district = random.pick(districts);
		const name = placeName(city.language, random);
		return {
			name,
			address: `${name} ${1 + random.whole(90)}, ${city.name}`,
			...around(district.lng, district.lat, 0.012)
		};
	});
}

function makeOrganisation(city: SeedCity, random: Random, at: number): SeedOrganisation {
	const { clubs } = speeches[city.language] ?? (speeches.en as (typeof speeches)[string]);
	const name = random.pick(clubs).replace('{place}', placeName(city.language, random));
	return { id: idAt(at - 3.5e10, random), badgeId: idAt(at - 3.4e10, random), name, city };
}
