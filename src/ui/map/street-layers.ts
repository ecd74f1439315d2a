import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapColours } from './colours.ts';

const kindIs = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const widths = (...stops: number[]): ExpressionSpecification =>
	['interpolate', ['exponential', 1.6], ['zoom'], ...stops] as unknown as ExpressionSpecification;
const isPolygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const from = (layer: string) => ({ source: 'streets', 'source-layer': layer });

/** Each sort of road: a kerb beneath, the way on top; the small ones first. */
const roads = [
	{ name: 'minor', kinds: ['minor_road', 'other'], minzoom: 12, widths: [12, 0.6, 14, 2.2, 16, 8, 18, 22] },
	{ name: 'major', kinds: ['major_road'], minzoom: 9, widths: [9, 0.6, 12, 2, 14, 4.4, 16, 12, 18, 32] },
	{ name: 'highway', kinds: ['highway'], minzoom: 6, widths: [6, 0.6, 12, 3, 14, 6, 16, 15, 18, 38] }
];

/** Ground, water, ways and houses of a town. */
export const streetLayers = (colours: MapColours): LayerSpecification[] => [
	...ground(colours),
	...water(colours),
	{
		id: 'tracks',
		type: 'line',
		...from('roads'),
		minzoom: 13,
		filter: kindIs('path'),
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: {
			'line-color': colours.path,
			'line-width': widths(13, 0.7, 16, 1.8, 18, 3),
			'line-dasharray': [1.4, 1.8]
		}
	},
	{
		id: 'rails',
		type: 'line',
		...from('roads'),
		minzoom: 10,
		filter: kindIs('rail'),
		paint: {
			'line-color': colours.border,
			'line-width': widths(10, 0.5, 16, 1.6),
			'line-dasharray': [5, 1.5]
		}
	},
	...roads.map((road): LayerSpecification => way(road, colours.kerb, true)),
	...roads.map((road): LayerSpecification => way(road, colours.road, false)),
	{
		id: 'houses',
		type: 'fill',
		...from('buildings'),
		minzoom: 14,
		paint: {
			'fill-color': colours.house,
			'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0, 15, 0.9],
			'fill-outline-color': colours.kerb
		}
	},
	{
		id: 'street-borders',
		type: 'line',
		...from('boundaries'),
		minzoom: 6,
		paint: { 'line-color': colours.border, 'line-width': 1.2, 'line-dasharray': [4, 2] }
	}
];

function way(
	{ name, kinds, minzoom, widths: stops }: (typeof roads)[number],
	colour: string,
	isKerb: boolean
): LayerSpecification {
	const wider = stops.map((stop, at) =>
		isKerb && at % 2 === 1 ? stop + Math.min(2.4, 0.8 + stop * 0.12) : stop
	);
	return {
		id: `${name}-${isKerb ? 'kerb' : 'way'}`,
		type: 'line',
		...from('roads'),
		minzoom: isKerb ? Math.max(minzoom, 12) : minzoom,
		filter: kindIs(...kinds),
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: { 'line-color': colour, 'line-width': widths(...wider) }
	};
}

function ground(colours: MapColours): LayerSpecification[] {
	const area = (id: string, layer: string, kinds: string[], colour: string): LayerSpecification => ({
		id,
		type: 'fill',
		...from(layer),
		filter: kindIs(...kinds),
		paint: { 'fill-color': colour }
	});
	return [
		{
			id: 'street-land',
			type: 'fill',
			...from('earth'),
			filter: isPolygon,
			paint: { 'fill-color': colours.land }
		},
		area(
			'built',
			'landuse',
			['residential', 'commercial', 'industrial', 'school', 'hospital', 'urban_area'],
			colours.built
		),
		area('woods', 'landuse', ['forest', 'wood', 'nature_reserve', 'national_park'], colours.wood),
		area(
			'greens',
			'landuse',
			['park', 'garden', 'grass', 'meadow', 'pitch', 'cemetery', 'orchard', 'farmland', 'playground'],
			colours.green
		),
		area('squares', 'landuse', ['pedestrian', 'square'], colours.road),
		{
			id: 'contours',
			type: 'line',
			...from('contours'),
			minzoom: 11,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colours.contour,
				'line-width': ['case', ['==', ['%', ['coalesce', ['get', 'height'], 0], 50], 0], 1.4, 0.8],
				'line-opacity': ['interpolate', ['linear'], ['zoom'], 11, 0, 12.5, 1]
			}
		}
	];
}

const water = (colours: MapColours): LayerSpecification[] => [
	{
		id: 'waters',
		type: 'fill',
		...from('water'),
		filter: isPolygon,
		paint: { 'fill-color': colours.sea }
	},
	{
		id: 'water-edges',
		type: 'line',
		...from('water'),
		minzoom: 12,
		filter: isPolygon,
		paint: { 'line-color': colours.shore, 'line-width': widths(12, 0.6, 16, 1.4) }
	},
	{
		id: 'streams',
		type: 'line',
		...from('water'),
		minzoom: 9,
		filter: ['all', isLine, kindIs('river', 'stream', 'canal')],
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: { 'line-color': colours.shore, 'line-width': widths(9, 0.6, 14, 1.4, 18, 4) }
	}
];
