import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, MapGeoJSONFeature } from 'maplibre-gl';
import type { OpenMap, Overlay } from './open-map.ts';
import { cairnSteps, drawPicture, type PinLook } from './stones.ts';
import type { Bounds, Place } from './view.ts';

/** Very many places, as vector tiles: layer `clusters` (`count`, a box, `together`, `more`), layer `activities` (`kind`). */
export type Crowd = {
	/** Address of the tiles, with {z}, {x} and {y}. */
	tiles: string;
	/** How a single place of each `kind` looks. */
	looks: Record<string, PinLook>;
};

/** What was hit: a heap to be opened, a heap that no zoom opens, or one place. */
export type Hit =
	| { sort: 'cluster'; bounds: Bounds; count: number; isOpen: boolean; place: Place }
	| { sort: 'single'; id: string; title: string; kind: string; place: Place };

const deepestTile = 16;

const cairnOf: ExpressionSpecification = [
	'concat',
	'cairn-',
	[
		'step',
		['get', 'count'],
		String(cairnSteps[0]),
		...cairnSteps.slice(1).flatMap((from) => [from, String(from)])
	]
] as unknown as ExpressionSpecification;

/** Exact below ten thousand; beyond, in thousands. `more`: at least so many. */
const countText: ExpressionSpecification = [
	'concat',
	[
		'case',
		['>=', ['get', 'count'], 10_000],
		['concat', ['to-string', ['floor', ['/', ['get', 'count'], 1000]]], 'k'],
		['to-string', ['get', 'count']]
	],
	['case', ['boolean', ['get', 'more'], false], '+', '']
];

const numberLayout = {
	'text-allow-overlap': true,
	'text-field': countText,
	'text-font': ['Commissioner'],
	'text-size': ['step', ['get', 'count'], 15, 100, 16, 1000, 17] as unknown as ExpressionSpecification
};

export const crowdOverlay = ({ tiles, looks }: Crowd): Overlay => ({
	id: 'crowd',
	source: { type: 'vector', tiles: [tiles], maxzoom: deepestTile },
	pictures: (id, colours) => drawPicture(id, colours, looks),
	layers: (colours, hasLetters) => [
		{
			id: 'crowd-singles',
			type: 'symbol',
			source: 'crowd',
			'source-layer': 'activities',
			layout: {
				'icon-image': ['concat', 'pin-', ['get', 'kind']],
				'icon-allow-overlap': true,
				'symbol-z-order': 'viewport-y'
			}
		},
		{
			id: 'crowd-clusters',
			type: 'symbol',
			source: 'crowd',
			'source-layer': 'clusters',
			layout: {
				'icon-image': hasLetters ? cairnOf : ['concat', cairnOf, '-', countText],
				'icon-allow-overlap': true,
				'symbol-sort-key': ['get', 'count'],
				...(hasLetters ? numberLayout : {})
			},
			paint: { 'text-color': colours.onAccent }
		}
	]
});

/** The one that is meant elsewhere on the page: a card under the mouse, a pin whose card is open. */
export const litOverlay = (looks: Record<string, PinLook>): Overlay => ({
	id: 'lit',
	source: { type: 'geojson', data: nowhere },
	pictures: (id, colours) => drawPicture(id, colours, looks),
	layers: (colours) => [
		{
			id: 'lit-ring',
			type: 'circle',
			source: 'lit',
			paint: {
				'circle-radius': 30,
				'circle-color': colours.lichen,
				'circle-opacity': 0.28,
				'circle-stroke-color': colours.lichen,
				'circle-stroke-width': 2
			}
		},
		{
			id: 'lit-pin',
			type: 'symbol',
			source: 'lit',
			filter: ['has', 'kind'],
			layout: { 'icon-image': ['concat', 'lit-', ['get', 'kind']], 'icon-allow-overlap': true }
		}
	]
});

const nowhere: FeatureCollection = { type: 'FeatureCollection', features: [] };

export const litAt = (place: (Place & { kind?: string }) | undefined): FeatureCollection => ({
	type: 'FeatureCollection',
	features: place
		? [
				{
					type: 'Feature',
					properties: place.kind === undefined ? {} : { kind: place.kind },
					geometry: { type: 'Point', coordinates: [place.lng, place.lat] }
				}
			]
		: []
});

/** A finger is thicker than a mouse; a key opens what is nearest to the middle. */
const reach = { pointer: 6, key: 110 };

/** What lies there; of several the one drawn nearest to it. */
export function hitAt({ map }: OpenMap, at: { x: number; y: number; byKey: boolean }): Hit | undefined {
	const by = at.byKey ? reach.key : reach.pointer;
	const layers = ['crowd-clusters', 'crowd-singles'].filter((id) => map.getLayer(id));
	const found = map.queryRenderedFeatures(
		[
			[at.x - by, at.y - by],
			[at.x + by, at.y + by]
		],
		{ layers }
	);
	const near = found
		.map((feature) => ({ feature, place: placeOf(feature) }))
		.map((each) => ({ ...each, far: distance(map.project(each.place), at) }))
		.sort((one, other) => one.far - other.far)[0];
	return near && readHit(near.feature, near.place, map.getZoom());
}

const distance = (one: { x: number; y: number }, other: { x: number; y: number }): number =>
	Math.hypot(one.x - other.x, one.y - other.y);

function placeOf({ geometry }: MapGeoJSONFeature): Place {
	const [lng = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
	return { lng, lat };
}

function readHit({ properties, layer }: MapGeoJSONFeature, place: Place, zoom: number): Hit {
	const { count, west, south, east, north, together } = properties as Record<string, number | boolean>;
	if (layer.id === 'crowd-clusters') {
		const bounds = [west, south, east, north].map(Number) as Bounds;
		return {
			sort: 'cluster',
			bounds,
			count: Number(count),
			isOpen: together !== true && zoom < deepestTile,
			place
		};
	}
	const { id, title, kind } = properties as Record<string, unknown>;
	return { sort: 'single', id: String(id), title: String(title), kind: String(kind), place };
}
