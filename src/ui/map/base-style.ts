import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapColours } from './colours.ts';
import { nameLayers } from './names.ts';
import { streetLayers } from './street-layers.ts';

/** What `/map/base.json` answers. */
export type BaseMap = {
	/** A style of another server, which then is all of the map. */
	style?: string | undefined;
	sources: {
		name: string;
		tiles: string;
		minZoom: number;
		maxZoom: number;
		bounds: [number, number, number, number];
		attribution: string;
	}[];
};

/**
 * Our own style: the world, and over it the streets where somebody brought them. Both are in the layers of the Protomaps
 * basemap (earth, water, landuse, roads, buildings, boundaries, places), so any extract of it fits. Letters are drawn
 * by the browser from the page's own font: there is no `glyphs` address.
 */
export function baseStyle(base: BaseMap, colours: MapColours, language: string): StyleSpecification {
	const sources = base.sources.map(({ name, tiles, minZoom, maxZoom, bounds, attribution }) => [
		name,
		{ type: 'vector', tiles: [tiles], minzoom: minZoom, maxzoom: maxZoom, bounds, attribution }
	]);
	const has = (name: string) => base.sources.some((source) => source.name === name);
	return {
		version: 8,
		sources: Object.fromEntries(sources) as StyleSpecification['sources'],
		// A picture appears where it is, and does not grow there: calm, and kind to whoever asked for less motion.
		transition: { duration: 0, delay: 0 },
		layers: [
			{ id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
			...(has('world') ? worldLayers(colours) : []),
			...(has('streets') ? streetLayers(colours) : []),
			...(has('world') ? nameLayers('world', colours, language) : []),
			...(has('streets') ? nameLayers('streets', colours, language) : [])
		]
	};
}

/** Lines at sea that follow the shore, as engravers drew them: our contour lines. */
const ripples = [
	{ off: 5, opacity: 0.5 },
	{ off: 11, opacity: 0.32 },
	{ off: 19, opacity: 0.18 }
];

const from = { source: 'world' } as const;

function worldLayers(colours: MapColours): LayerSpecification[] {
	return [
		...ripples.map(({ off, opacity }, at): LayerSpecification => ({
			id: `ripple-${at}`,
			type: 'line',
			...from,
			'source-layer': 'offing',
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colours.shore,
				'line-width': 0.8,
				'line-offset': ['interpolate', ['linear'], ['zoom'], 2, -off * 0.35, 7, -off],
				'line-opacity': ['interpolate', ['linear'], ['zoom'], 1.5, 0, 3, opacity]
			}
		})),
		{ id: 'land', type: 'fill', ...from, 'source-layer': 'earth', paint: { 'fill-color': colours.land } },
		{
			id: 'shore',
			type: 'line',
			...from,
			'source-layer': 'coast',
			paint: {
				'line-color': colours.shore,
				'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 8, 1.2]
			}
		},
		...waters(colours),
		{
			id: 'borders',
			type: 'line',
			...from,
			'source-layer': 'boundaries',
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colours.border,
				'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.4, 6, 1, 10, 1.6],
				'line-opacity': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 5, 0.85],
				'line-dasharray': [4, 2]
			}
		}
	];
}

const waters = (colours: MapColours): LayerSpecification[] => [
	{
		id: 'lakes',
		type: 'fill',
		...from,
		'source-layer': 'water',
		filter: ['==', ['geometry-type'], 'Polygon'],
		// Their outlines are too rough to be looked at closely.
		maxzoom: 10,
		paint: { 'fill-color': colours.sea, 'fill-outline-color': colours.shore }
	},
	{
		id: 'rivers',
		type: 'line',
		...from,
		'source-layer': 'water',
		filter: ['==', ['geometry-type'], 'LineString'],
		minzoom: 3,
		maxzoom: 9,
		paint: {
			'line-color': colours.shore,
			'line-opacity': ['interpolate', ['linear'], ['zoom'], 3, 0.25, 5, 0.7, 8, 0.7, 9, 0],
			'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 8, 1.6]
		}
	}
];
