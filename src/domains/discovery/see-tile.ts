import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { citiesNamed } from './cards.sql.server.ts';
import { boxOf, type Cell, cellAt, codeBits, rangeOf } from './cell.ts';
import { daysOf, lookUp } from './look-up.ts';
import { cellsBelowTile, everywhereScope, finestLevel, slotsOf } from './pyramid.ts';
import {
	countedCells,
	countInCell,
	type Crowd,
	drawFound,
	drawRange,
	type Drawn,
	type Single,
	singlesIn
} from './tiles.sql.server.ts';
import type { Wish } from './wish.ts';

export const deepestZoom = 16;
/** Beyond these zooms a tile is small enough to be drawn from its rows. */
const lastCountedZoom = finestLevel - cellsBelowTile;
const mostDrawn = { ofRange: 3000, ofSearch: 200 };
/** Of a part of the map that holds no more, everything is read. */
const mostRead = 5000;
const extent = 4096;
const square = 2 ** (codeBits / 2);

export type TileAddress = { z: number; x: number; y: number };

/** Reads an address such as 12/2170/1480, or refuses it. */
export function readTile({ z = '', x = '', y = '' }: { z?: string; x?: string; y?: string }): TileAddress {
	const tile = { z: wholeNumber(z), x: wholeNumber(x), y: wholeNumber(y) };
	const side = 2 ** tile.z;
	const isTile = tile.z <= deepestZoom && tile.x < side && tile.y < side;
	if (!isTile)
		throw new Refusal('invalid-input', { fields: [{ field: 'tile', message: 'problem_not_understood' }] });
	return tile;
}

const wholeNumber = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN);

/**
 * A tile of the map as Mapbox Vector Tile 2.1, extent 4096, Web Mercator, zooms 0 to 16. Its layers, all of points:
 *
 * - `clusters`: several activities of one cell (an eighth of the tile's side), or of one spot. `count`; `west`, `south`,
 *   `east`, `north` of the cell in degrees and `zoom`, at which the cell fills the view: going there opens the cluster.
 *   `more` is true where the count is only a lower bound: the tile holds more matches of this wish than are counted live.
 *   `together` is true where all are at one place, so that no zoom opens it.
 * - `activities`: single ones. `id`, `title`, `kind`, and `next`, the next date as ISO 8601 (absent: at any time).
 *
 * A feature stands in one tile only. At zoom 16 what is together stays together: `/activities?box=…` lists it. A wish
 * narrows the tile like the catalogue. Kinds, modes and one city are counted beforehand. Anything else is counted live: all
 * of a tile that holds little, if what is asked stands in the index of places; otherwise the soonest 200. A tile without
 * anything is an empty buffer.
 */
export async function seeTile(tile: TileAddress, wish: Wish, language = 'en'): Promise<Uint8Array> {
	const cell = { level: tile.z, number: cellAt(tile.z, tile.x, tile.y) };
	const drawn = isPlain(wish) ? await plainTile(cell, wish) : await searchedTile(cell, wish, language);
	return encode(tile, drawn);
}

/** Whether the counts kept beforehand can tell it. */
const isPlain = (wish: Wish): boolean =>
	wish.q === '' &&
	wish.areas.length === 0 &&
	wish.cities.length <= 1 &&
	wish.organisation === '' &&
	[wish.costs, wish.districts, wish.languages, wish.skills, wish.topics].every((list) => list.length === 0) &&
	[wish.when, wish.from, wish.to, wish.age].every((part) => part === undefined) &&
	!wish.accessible &&
	!wish.open;

/** `more`: what was drawn live came to its limit. */
type Layers = Pick<Drawn, 'crowds' | 'singles'> & { level: number; more: boolean };

async function plainTile(cell: Cell, wish: Wish): Promise<Layers> {
	const cities = wish.cities.length === 0 ? [] : await citiesNamed(db(), wish.cities);
	const level = cell.level + cellsBelowTile;
	if (wish.cities.length > 0 && cities.length === 0) return { crowds: [], singles: [], more: false, level };
	const by = { kinds: wish.kinds, modes: wish.modes, cityIds: cities.map(({ id }) => id) };
	if (cell.level > lastCountedZoom) {
		const range = rangeOf(cell, codeBits / 2);
		const drawn = await drawRange(db(), range, by, { level, most: mostDrawn.ofRange, now: now() });
		return { ...drawn, level, more: drawn.total >= mostDrawn.ofRange };
	}
	const all = wish.kinds.length === 0 && wish.modes.length === 0;
	const slots = all ? [] : slotsOf(wish.kinds, wish.modes);
	if (!all && slots.length === 0) return { crowds: [], singles: [], more: false, level };
	const scope = cities[0]?.id ?? everywhereScope;
	const counted = await countedCells(db(), { scope, level, range: rangeOf(cell, level), slots });
	const alone = counted.filter(({ count }) => count === 1);
	const ranges = alone.map((one) => rangeOf({ level, number: BigInt(one.cell) }, codeBits / 2));
	const singles = alone.length === 0 ? [] : await singlesIn(db(), ranges, by, now());
	return { crowds: counted.filter(({ count }) => count > 1), singles, more: false, level };
}

async function searchedTile(cell: Cell, wish: Wish, language: string): Promise<Layers> {
	const level = cell.level + cellsBelowTile;
	if (isOfRows(wish) && ((await countInCell(db(), cell)) ?? Infinity) <= mostRead)
		return everythingIn(cell, wish);
	const { near: _near, ...asked } = wish;
	const { search } = await lookUp(asked, language, now(), cell);
	const live = { level, most: mostDrawn.ofSearch, now: now() };
	const drawn = await drawFound(db(), { ...search, rank: '' }, live);
	return { ...drawn, level, more: drawn.total >= live.most };
}

/** Whether the index of places tells it: neither words nor what a row has several of, besides its days. */
const isOfRows = (wish: Wish): boolean =>
	wish.q === '' &&
	[wish.areas, wish.cities, wish.districts, wish.languages, wish.skills, wish.topics].every(
		(list) => list.length === 0
	);

/** All that a small part of the map holds. */
async function everythingIn(cell: Cell, wish: Wish): Promise<Layers> {
	const level = cell.level + cellsBelowTile;
	const range = rangeOf(cell, codeBits / 2);
	const days = await daysOf(wish, now());
	const by = { ...wish, cityIds: [], days };
	const drawn = await drawRange(db(), range, by, { level, most: mostRead, now: now() });
	return { ...drawn, level, more: drawn.total >= mostRead };
}

function encode(tile: TileAddress, { crowds, singles, level, more }: Layers): Uint8Array {
	const place = ({ x, y }: { x: number; y: number }): [number, number] => {
		const at = (code: number, tileAt: number) => {
			const inTile = Math.floor(((code / square) * 2 ** tile.z - tileAt) * extent);
			return Math.min(Math.max(inTile, 0), extent - 1);
		};
		return [at(x, tile.x), at(y, tile.y)];
	};
	const point = (at: { x: number; y: number }, tags: object) => ({ type: 1, geometry: [place(at)], tags });
	const spots = spotsOf(singles, tile.z);
	const clusters = [
		...crowds.map((crowd) => point(crowd, clusterTags(crowd, level, more))),
		...spots.filter((spot) => spot.length > 1).map((spot) => point(spot[0], spotTags(spot)))
	];
	const activities = spots.flatMap((spot) =>
		spot.length === 1 ? [point(spot[0], singleTags(spot[0]))] : []
	);
	const layers = {
		...(clusters.length > 0 ? { clusters: { features: clusters } } : {}),
		...(activities.length > 0 ? { activities: { features: activities } } : {})
	};
	return fromGeojsonVt(layers as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent });
}

function clusterTags({ cell, count }: Crowd, level: number, more: boolean) {
	const box = boxOf({ level, number: BigInt(cell) });
	return { count, ...box, zoom: Math.min(level, deepestZoom), ...(more ? { more } : {}) };
}

type Spot = [Single, ...Single[]];
/** Pins closer than this, 64 to a tile's side, would hide each other. */
const spotsBelowTile = 6;
const spotLevel = deepestZoom + spotsBelowTile;

/** Single ones, those together that would be drawn over each other. */
function spotsOf(singles: Single[], z: number): Spot[] {
	const side = 2 ** (z + spotsBelowTile);
	const spots = new Map<number, Spot>();
	for (const one of singles) {
		const key = Math.floor((one.x / square) * side) * side + Math.floor((one.y / square) * side);
		const spot = spots.get(key);
		if (spot) spot.push(one);
		else spots.set(key, [one]);
	}
	return [...spots.values()];
}

function spotTags(spot: Spot) {
	const [first, ...rest] = spot.map(({ x, y }) => cellOf(x, y));
	const boxes = [first, ...rest].flatMap((cell) => (cell ? [boxOf(cell)] : []));
	const together = rest.every(({ number }) => number === first?.number);
	return {
		count: spot.length,
		west: Math.min(...boxes.map(({ west }) => west)),
		south: Math.min(...boxes.map(({ south }) => south)),
		east: Math.max(...boxes.map(({ east }) => east)),
		north: Math.max(...boxes.map(({ north }) => north)),
		zoom: deepestZoom,
		...(together ? { together } : {})
	};
}

const cellOf = (x: number, y: number): Cell => {
	const at = (code: number) => Math.floor((code / square) * 2 ** spotLevel);
	return { level: spotLevel, number: cellAt(spotLevel, at(x), at(y)) };
};

const singleTags = ({ id, title, kind, next }: Single) => ({
	id,
	title,
	kind,
	...(next ? { next: next.toISOString() } : {})
});
