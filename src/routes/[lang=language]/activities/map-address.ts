import type { Bounds } from '#ui/map/view.ts';

/** What is not about which activities there are, but about where one looks and how. */
const notOfTiles = ['box', 'near', 'radius', 'after', 'sort', 'view', 'month', 'where'];
const ofPlace = ['box', 'area', 'near', 'radius', 'after'];

/** Tiles are narrowed by every filter of the address; where they lie is theirs to say. */
export function tilesFor(search: string): string {
	const query = String(without(search, notOfTiles));
	return `/tiles/{z}/{x}/{y}.mvt${query === '' ? '' : `?${query}`}`;
}

/** The same search, in this part of the map. */
export function searchIn(search: string, bounds: Bounds): URLSearchParams {
	const query = without(search, ofPlace);
	query.set('box', boxText(bounds));
	return query;
}

/** The same search, at the place that was found (`query` of a `FoundPlace`). */
export function withPlace(search: string, place: string): string {
	const query = without(search, [...ofPlace, 'where', 'city']);
	for (const [name, value] of new URLSearchParams(place)) query.set(name, value);
	return String(query);
}

/** To about a metre. */
export const boxText = (bounds: Bounds): string =>
	bounds.map((degrees) => String(Math.round(degrees * 1e5) / 1e5)).join(',');

function without(search: string, names: string[]): URLSearchParams {
	const query = new URLSearchParams(search);
	for (const name of names) query.delete(name);
	return query;
}
