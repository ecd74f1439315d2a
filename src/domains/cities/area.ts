/** Areas of the earth as GeoJSON has them (RFC 7946), longitude first. Pure, safe in a browser. */
export type Position = [lng: number, lat: number];
/** Closed: the last position is the first. */
export type Ring = Position[];
/** The border, then its holes. */
export type Polygon = Ring[];
export type Area = { type: 'MultiPolygon'; coordinates: Polygon[] };
/** What lies across the antimeridian is cut there, and its box goes round the earth. */
export type Box = [west: number, south: number, east: number, north: number];

export function boxOf(areas: readonly Area[]): Box {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const area of areas)
		for (const [border = []] of area.coordinates)
			for (const [lng, lat] of border) {
				box[0] = Math.min(box[0], lng);
				box[1] = Math.min(box[1], lat);
				box[2] = Math.max(box[2], lng);
				box[3] = Math.max(box[3], lat);
			}
	return box;
}

export const isInBox = ([west, south, east, north]: Box, [lng, lat]: Position): boolean =>
	lng >= west && lng <= east && lat >= south && lat <= north;

/** Whether a place lies in an area: what is in a hole does not. */
export const holds = (area: Area, place: Position): boolean =>
	area.coordinates.some((polygon) => polygon.filter((ring) => isInside(ring, place)).length % 2 === 1);

/** A line from the place to the east meets the ring an odd number of times (even-odd rule). */
export function isInside(ring: Ring, [lng, lat]: Position): boolean {
	let inside = false;
	for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
		const [x = 0, y = 0] = ring[at] ?? [];
		const [fromX = 0, fromY = 0] = ring[before] ?? [];
		if (y > lat !== fromY > lat && lng < ((fromX - x) * (lat - y)) / (fromY - y) + x) inside = !inside;
	}
	return inside;
}

/** All corners on one line: nothing lies inside. */
export function isFlat([first, ...others]: Ring): boolean {
	const [x, y] = first ?? [0, 0];
	const [toX, toY] = others.find(([lng, lat]) => lng !== x || lat !== y) ?? [x, y];
	return others.every(([lng, lat]) => (toX - x) * (lat - y) === (toY - y) * (lng - x));
}

export const countPoints = (area: Area): number =>
	area.coordinates.flat().reduce((sum, ring) => sum + ring.length, 0);
