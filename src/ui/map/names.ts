import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapColours } from './colours.ts';

const font = ['Commissioner'];
const kindIs = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
/** The later a name is due, the less it matters when two want the same place. */
const byRank: ExpressionSpecification = ['coalesce', ['get', 'sort_rank'], ['get', 'min_zoom'], 0];
const isDue: ExpressionSpecification = ['>=', ['zoom'], ['coalesce', ['get', 'min_zoom'], 0]];

const nameIn = (language: string): ExpressionSpecification => [
	'coalesce',
	['get', `name:${language}`],
	['get', 'name']
];

/** Countries are known by their two letters, so that every browser can name them in the visitor's language. */
function countryIn(language: string): ExpressionSpecification {
	const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
	const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
	const known = letters.flatMap((first) =>
		letters.flatMap((second) => {
			const name = names.of(first + second);
			return name === undefined ? [] : [[first + second, name]];
		})
	);
	return [
		'coalesce',
		['get', ['coalesce', ['get', 'iso'], ''], ['literal', Object.fromEntries(known)]],
		nameIn(language)
	];
}

const haloOf = (colours: MapColours) => ({
	'text-halo-color': colours.land,
	'text-halo-width': 1.6,
	'text-halo-blur': 0.4
});
const placesOf = (source: string) => ({ type: 'symbol', source, 'source-layer': 'places' }) as const;

/** Names of countries, towns and streets out of one source. */
export const nameLayers = (source: string, colours: MapColours, language: string): LayerSpecification[] => [
	...(source === 'streets' ? streetNames(colours, language) : []),
	{
		id: `${source}-quarters`,
		...placesOf(source),
		minzoom: 12,
		filter: kindIs('neighbourhood', 'macrohood', 'suburb', 'quarter'),
		layout: {
			'text-field': nameIn(language),
			'text-font': font,
			'text-size': 13,
			'text-letter-spacing': 0.08,
			'text-max-width': 7
		},
		paint: { 'text-color': colours.nameSoft, ...haloOf(colours) }
	},
	townNames(source, colours, language),
	{
		id: `${source}-countries`,
		...placesOf(source),
		minzoom: 1.5,
		maxzoom: 8,
		filter: ['all', kindIs('country'), isDue],
		layout: {
			'text-field': countryIn(language),
			'text-font': font,
			'text-transform': 'uppercase',
			'text-letter-spacing': 0.14,
			'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 15],
			'symbol-sort-key': byRank,
			'text-max-width': 7,
			'text-padding': 4
		},
		paint: { 'text-color': colours.nameSoft, ...haloOf(colours) }
	}
];

/** From this zoom on in steps: what is written early is written large. */
const dueBy = (zoom: number): ExpressionSpecification => ['<=', ['coalesce', ['get', 'min_zoom'], 8], zoom];

const townNames = (source: string, colours: MapColours, language: string): LayerSpecification => ({
	id: `${source}-towns`,
	...placesOf(source),
	minzoom: 3,
	maxzoom: 14,
	filter: ['all', kindIs('locality'), isDue],
	layout: {
		'text-field': nameIn(language),
		'text-font': font,
		'text-size': [
			'interpolate',
			['linear'],
			['zoom'],
			3,
			['case', dueBy(4), 12, 11],
			10,
			['case', dueBy(6), 19, 14]
		],
		'symbol-sort-key': byRank,
		'text-padding': 6,
		'text-max-width': 8
	},
	paint: { 'text-color': colours.name, ...haloOf(colours) }
});

function streetNames(colours: MapColours, language: string): LayerSpecification[] {
	const along = { 'symbol-placement': 'line', 'text-font': font, 'text-field': nameIn(language) } as const;
	return [
		{
			id: 'street-names',
			type: 'symbol',
			source: 'streets',
			'source-layer': 'roads',
			minzoom: 14,
			filter: ['has', 'name'],
			layout: { ...along, 'text-size': ['interpolate', ['linear'], ['zoom'], 14, 11, 17, 14] },
			paint: { 'text-color': colours.nameSoft, 'text-halo-color': colours.road, 'text-halo-width': 1.6 }
		},
		{
			id: 'water-names',
			type: 'symbol',
			source: 'streets',
			'source-layer': 'water',
			minzoom: 12,
			filter: ['all', ['has', 'name'], ['==', ['geometry-type'], 'LineString']],
			layout: { ...along, 'text-size': 13, 'text-letter-spacing': 0.1 },
			paint: { 'text-color': colours.nameWater, 'text-halo-color': colours.sea, 'text-halo-width': 1.2 }
		},
		{
			id: 'park-names',
			type: 'symbol',
			source: 'streets',
			'source-layer': 'pois',
			minzoom: 14,
			filter: kindIs('park', 'garden', 'forest', 'nature_reserve', 'peak'),
			layout: { 'text-field': nameIn(language), 'text-font': font, 'text-size': 12, 'text-max-width': 7 },
			paint: { 'text-color': colours.nameSoft, 'text-halo-color': colours.green, 'text-halo-width': 1.4 }
		}
	];
}
