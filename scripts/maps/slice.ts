import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { Tile } from './pmtiles-file.ts';

/** Features of a layer of the map; their property `min_zoom` says from which zoom on they are in the tiles. */
export type Layer = {
	name: string;
	features: Feature[];
	tolerance?: number;
	/** First and last zoom of these features, where another set is finer or rougher. */
	zooms?: readonly [number, number];
};
type Span = { minZoom: number; maxZoom: number };
type Cut = Record<string, { features: { tags: Record<string, unknown> }[] }>;

const extent = 4096;

/** Cuts layers into vector tiles; a tile with nothing in it is left out. */
export function slice(layers: Layer[], span: Span): Tile[] {
	const indexes = layers.map(({ name, features, tolerance = 3, zooms = [0, 24] }) => ({
		name,
		zooms,
		index: new GeoJSONVT(
			{ type: 'FeatureCollection', features },
			{ maxZoom: span.maxZoom, indexMaxZoom: 0, tolerance, extent, buffer: 80 }
		)
	}));
	const tiles: Tile[] = [];
	const walk = (z: number, x: number, y: number): void => {
		const cut: Cut = {};
		let isEmpty = true;
		for (const { name, index, zooms } of indexes) {
			const tile = index.getTile(z, x, y) as Cut[string] | null;
			if (!tile || tile.features.length === 0) continue;
			isEmpty = false;
			if (z < zooms[0] || z > zooms[1]) continue;
			const features = tile.features.filter(({ tags }) => isShown(tags, z, span.maxZoom));
			if (features.length > 0) cut[name] = { features };
		}
		if (isEmpty) return;
		if (z >= span.minZoom && Object.keys(cut).length > 0) tiles.push({ z, x, y, data: encoded(cut) });
		if (z === span.maxZoom) return;
		for (const [right, down] of [
			[0, 0],
			[1, 0],
			[0, 1],
			[1, 1]
		] as const)
			// prettier-ignore
			walk(z + 1, x * 2 + right, y * 2 + down);
	};
	walk(0, 0, 0);
	return tiles;
}

/** The deepest tiles are drawn at every zoom beyond theirs, so all that comes later stands in them. */
const isShown = (tags: Record<string, unknown> | null, z: number, deepest: number): boolean =>
	z === deepest || Number(tags?.min_zoom ?? 0) <= z;

const encoded = (cut: Cut): Uint8Array =>
	fromGeojsonVt(cut as unknown as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent });
