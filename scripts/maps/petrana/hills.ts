import type { Feature } from 'geojson';
import { farFrom, line, type Point, origin } from './plan.ts';
import { river } from './river.ts';

const hills = [
	{ at: [1303, 1079], high: 190, wide: 520 },
	{ at: [2300, 2000], high: 300, wide: 900 },
	{ at: [2700, 300], high: 150, wide: 700 },
	{ at: [-2300, 1300], high: 170, wide: 800 },
	{ at: [-700, 2600], high: 120, wide: 700 },
	{ at: [900, -2900], high: 60, wide: 600 }
] as const;

/** Metres above the sea. The valley falls with the river. */
export function heightAt(point: Point): number {
	const [x, y] = point;
	const slope = 62 + (x * 0.35 + y * 0.6) * 0.012;
	const risen = hills.reduce(
		(sum, { at, high, wide }) =>
			sum + high * Math.exp(-((x - at[0]) ** 2 + (y - at[1]) ** 2) / (2 * (wide * 0.7) ** 2)),
		0
	);
	const valley = 1 - 0.85 * Math.exp(-((farFrom(river, point) / 420) ** 2));
	const waves = 5 * Math.sin(x / 310 + y / 520) + 4 * Math.sin(y / 270 - x / 640);
	return slope + (risen + waves) * valley;
}

const reach = 3300;
const cell = 60;
const every = 10;

/** Lines of equal height, walked cell by cell (marching squares) and joined. */
export function contours(): Feature[] {
	const side = Math.floor((2 * reach) / cell) + 1;
	const at = (index: number) => -reach + index * cell;
	const heights = Array.from({ length: side * side }, (_, index) =>
		heightAt([at(index % side), at(Math.floor(index / side))])
	);
	const height = (x: number, y: number) => heights[y * side + x] ?? 0;
	const features: Feature[] = [];
	for (let level = 70; level < 420; level += every) {
		const pieces: [Point, Point][] = [];
		for (let y = 0; y < side - 1; y++) {
			for (let x = 0; x < side - 1; x++) {
				const corners = [height(x, y), height(x + 1, y), height(x + 1, y + 1), height(x, y + 1)] as const;
				const points = [[at(x), at(y)], [at(x + 1), at(y)], [at(x + 1), at(y + 1)], [at(x), at(y + 1)]] as const; // prettier-ignore
				const crossed = [0, 1, 2, 3].flatMap((edge) => {
					const next = (edge + 1) % 4;
					const [from = 0, to = 0] = [corners[edge], corners[next]];
					if (from < level === to < level) return [];
					const part = (level - from) / (to - from);
					const [[ax, ay], [bx, by]] = [points[edge] ?? points[0], points[next] ?? points[0]];
					return [[ax + (bx - ax) * part, ay + (by - ay) * part] as Point];
				});
				for (let pair = 0; pair + 1 < crossed.length; pair += 2)
					pieces.push([crossed[pair] ?? origin, crossed[pair + 1] ?? origin]);
			}
		}
		for (const points of joined(pieces))
			if (points.length > 8)
				features.push(line(points, { height: level, min_zoom: level % 50 === 0 ? 11 : 12 }));
	}
	return features;
}

function joined(pieces: [Point, Point][]): Point[][] {
	const key = ([x, y]: Point) => `${x.toFixed(2)},${y.toFixed(2)}`;
	const ends = new Map<string, number[]>();
	pieces.forEach(([from, to], at) => {
		for (const end of [from, to]) ends.set(key(end), [...(ends.get(key(end)) ?? []), at]);
	});
	const used = new Set<number>();
	const walk = (from: Point): Point[] => {
		const next = (ends.get(key(from)) ?? []).find((at) => !used.has(at));
		const piece = next === undefined ? undefined : pieces[next];
		if (next === undefined || !piece) return [];
		used.add(next);
		const to = key(piece[0]) === key(from) ? piece[1] : piece[0];
		return [to, ...walk(to)];
	};
	return pieces.flatMap(([from, to], at) => {
		if (used.has(at)) return [];
		used.add(at);
		return [[...walk(from).reverse(), from, to, ...walk(to)]];
	});
}
