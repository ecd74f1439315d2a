import type { Feature } from 'geojson';
import { seeded } from '#ui/drawing/seeded.ts';
import { area, far, farFrom, type Point, origin } from './plan.ts';
import { wet } from './river.ts';
import { railway, square, type Street } from './streets.ts';

const grid = 24;

/** Houses on both sides of every street; none stands on a street, in water, or in another. */
export function houses(net: Street[]): Feature[] {
	const chance = seeded('houses of petrana');
	const streets = net.filter(({ kind }) => kind !== 'path' && kind !== 'highway');
	const ways = pieces([...net.map(({ points }) => points), ...wet, railway]);
	const taken = new Map<string, Point[]>();
	const found: Feature[] = [];
	for (const { points } of streets) {
		for (const { at, turn } of along(points, chance)) {
			const inTown = far(at, square) < 320;
			if (far(at, square) > 1450 || (!inTown && chance() < 0.18)) continue;
			for (const side of [1, -1]) {
				const [wide, deep] = inTown
					? [15 + chance() * 7, 11 + chance() * 5]
					: [10 + chance() * 9, 8 + chance() * 6];
				const off = side * (deep / 2 + (inTown ? 6 : 10 + chance() * 5));
				const middle: Point = [at[0] - Math.sin(turn) * off, at[1] + Math.cos(turn) * off];
				if (far(middle, square) < 42 || isTaken(taken, middle, (wide + deep) / 2.1)) continue;
				if (!isFree(ways, middle, deep / 2 + 4)) continue;
				take(taken, middle);
				found.push(area(rectangle(middle, wide, deep, turn), { kind: 'building', min_zoom: 14 }));
			}
		}
	}
	return found;
}

function* along(points: readonly Point[], chance: () => number): Generator<{ at: Point; turn: number }> {
	let left = 10;
	for (let index = 1; index < points.length; index++) {
		const [from, to] = [points[index - 1] ?? origin, points[index] ?? origin];
		const length = far(from, to);
		const turn = Math.atan2(to[1] - from[1], to[0] - from[0]);
		for (; left < length; left += 19 + chance() * 7)
			yield { at: [from[0] + Math.cos(turn) * left, from[1] + Math.sin(turn) * left], turn };
		left -= length;
	}
}

function rectangle([x, y]: Point, wide: number, deep: number, turn: number): Point[] {
	const corner = (along: number, across: number): Point => [
		x + Math.cos(turn) * along - Math.sin(turn) * across,
		y + Math.sin(turn) * along + Math.cos(turn) * across
	];
	return [
		corner(-wide / 2, -deep / 2),
		corner(wide / 2, -deep / 2),
		corner(wide / 2, deep / 2),
		corner(-wide / 2, deep / 2)
	];
}

const keyOf = (x: number, y: number): string => `${Math.floor(x / grid)},${Math.floor(y / grid)}`;

function* cellsAround([x, y]: Point): Generator<string> {
	for (const dx of [-grid, 0, grid]) for (const dy of [-grid, 0, grid]) yield keyOf(x + dx, y + dy);
}

function isTaken(taken: Map<string, Point[]>, point: Point, room: number): boolean {
	for (const key of cellsAround(point))
		if ((taken.get(key) ?? []).some((other) => far(other, point) < room)) return true;
	return false;
}

function take(taken: Map<string, Point[]>, point: Point): void {
	const key = keyOf(...point);
	taken.set(key, [...(taken.get(key) ?? []), point]);
}

/** Pieces of ways by the cells that they touch, so that a house asks only its neighbours. */
function pieces(lines: readonly (readonly Point[])[]): Map<string, [Point, Point][]> {
	const found = new Map<string, [Point, Point][]>();
	for (const points of lines) {
		for (let index = 1; index < points.length; index++) {
			const [from, to] = [points[index - 1] ?? origin, points[index] ?? origin];
			const steps = Math.ceil(far(from, to) / (grid / 2)) + 1;
			const keys = new Set<string>();
			for (let step = 0; step <= steps; step++)
				keys.add(
					keyOf(from[0] + ((to[0] - from[0]) * step) / steps, from[1] + ((to[1] - from[1]) * step) / steps)
				);
			for (const key of keys) found.set(key, [...(found.get(key) ?? []), [from, to]]);
		}
	}
	return found;
}

function isFree(ways: Map<string, [Point, Point][]>, point: Point, room: number): boolean {
	for (const key of cellsAround(point))
		if ((ways.get(key) ?? []).some((piece) => farFrom(piece, point) < room)) return false;
	return true;
}
