import type { Polygon, Position } from './area.ts';

/** Comparing more pairs than this would keep everybody else waiting. */
const mostPairs = 100_000_000;

export type Crossing = { kind: 'none' } | { kind: 'tangled' } | { kind: 'crossing'; near: Position };

/** Sides of rings, four numbers each: from and to. Numbers in a row, because there may be 200,000 of them. */
type Sides = Float64Array;

/**
 * Where the border of a polygon crosses itself or one of its holes. The polygon is laid in strips from south to north;
 * in each, a sweep from west to east compares the sides that overlap in longitude. Sides that only touch do not cross.
 */
export function crossingOf(polygon: Polygon): Crossing {
	const sides = sidesOf(polygon);
	const pairs = { left: mostPairs };
	for (const strip of stripsOf(sides)) {
		const side = sweep(sides, strip, pairs);
		if (pairs.left < 0) return { kind: 'tangled' };
		if (side !== undefined) return { kind: 'crossing', near: [sides[side] ?? 0, sides[side + 1] ?? 0] };
	}
	return { kind: 'none' };
}

/** As many strips as keep their sides few, and as long as sides do not stand in many of them. */
function stripsOf(sides: Sides): number[][] {
	const total = sides.length / 4;
	const all = Array.from({ length: total }, (_, at) => at * 4);
	const south = all.reduce((least, side) => Math.min(least, lowest(sides, side)), Infinity);
	const north = all.reduce((most, side) => Math.max(most, highest(sides, side)), -Infinity);
	const heights = all.reduce((sum, side) => sum + highest(sides, side) - lowest(sides, side), 0);
	const count = Math.floor(Math.min(Math.sqrt(total), (3 * total * (north - south)) / heights));
	if (!(count > 1)) return [all];
	const strips: number[][] = Array.from({ length: count }, () => []);
	const stripOf = (lat: number) => Math.min(count - 1, Math.floor(((lat - south) / (north - south)) * count));
	for (const side of all) {
		const last = stripOf(highest(sides, side));
		for (let strip = stripOf(lowest(sides, side)); strip <= last; strip++) strips[strip]?.push(side);
	}
	return strips;
}

const lowest = (sides: Sides, side: number) => Math.min(sides[side + 1] ?? 0, sides[side + 3] ?? 0);
const highest = (sides: Sides, side: number) => Math.max(sides[side + 1] ?? 0, sides[side + 3] ?? 0);
const westmost = (sides: Sides, side: number) => Math.min(sides[side] ?? 0, sides[side + 2] ?? 0);
const eastmost = (sides: Sides, side: number) => Math.max(sides[side] ?? 0, sides[side + 2] ?? 0);

/** A side that crosses another one of the strip. */
function sweep(sides: Sides, strip: number[], pairs: { left: number }): number | undefined {
	strip.sort((one, other) => westmost(sides, one) - westmost(sides, other));
	const open = new Uint32Array(strip.length);
	let count = 0;
	for (const side of strip) {
		pairs.left -= count;
		if (pairs.left < 0) return undefined;
		const left = westmost(sides, side);
		let kept = 0;
		for (let at = 0; at < count; at++) {
			const other = open[at] ?? 0;
			if (eastmost(sides, other) < left) continue;
			open[kept++] = other;
			if (doCross(sides, side, other)) return side;
		}
		open[kept] = side;
		count = kept + 1;
	}
	return undefined;
}

function sidesOf(polygon: Polygon): Sides {
	const sides = new Float64Array(4 * polygon.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0));
	let at = 0;
	for (const ring of polygon) {
		for (let corner = 1; corner < ring.length; corner++) {
			const [from, to] = [ring[corner - 1], ring[corner]];
			if (!from || !to) continue;
			sides.set(from, at);
			sides.set(to, at + 2);
			at += 4;
		}
	}
	return sides;
}

function doCross(sides: Sides, one: number, other: number): boolean {
	const [aY = 0, bY = 0] = [sides[one + 1], sides[one + 3]];
	const [cY = 0, dY = 0] = [sides[other + 1], sides[other + 3]];
	if ((aY < cY && aY < dY && bY < cY && bY < dY) || (aY > cY && aY > dY && bY > cY && bY > dY)) return false;
	return (
		turn(sides, one, other) * turn(sides, one, other + 2) < 0 &&
		turn(sides, other, one) * turn(sides, other, one + 2) < 0
	);
}

/** On which hand of a side a corner lies: −1, 0 or 1. */
function turn(sides: Sides, side: number, corner: number): number {
	const [x = 0, y = 0, toX = 0, toY = 0] = [sides[side], sides[side + 1], sides[side + 2], sides[side + 3]];
	const [atX = 0, atY = 0] = [sides[corner], sides[corner + 1]];
	return Math.sign((toX - x) * (atY - y) - (toY - y) * (atX - x));
}
