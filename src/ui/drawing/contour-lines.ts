import { seeded } from './seeded.ts';

export interface Ground {
	width: number;
	height: number;
	seed: string;
	/** How many heights are drawn. */
	levels?: number;
	/** Distance of the measured points; larger is smoother, shorter and cheaper. */
	cell?: number;
	hills?: number;
	/** The land falls away towards every edge, so each line comes home and can be filled. */
	island?: boolean;
}

type Point = [number, number];

/** Height at a place: a few soft hills and hollows. */
function terrain({
	width,
	height,
	seed,
	hills = 7,
	island = false
}: Ground): (x: number, y: number) => number {
	const random = seeded(seed);
	const reach = Math.max(width, height);
	const bumps = Array.from({ length: hills }, (_, index) => ({
		x: (random() * 1.2 - 0.1) * width,
		y: (random() * 1.2 - 0.1) * height,
		wide: (0.14 + random() * 0.2) * reach,
		tall: (index % 3 === 2 ? -0.6 : 1) * (0.5 + random() * 0.5),
		turn: random() * Math.PI,
		long: 1 + random() * 0.9
	}));
	return (x, y) => {
		let sum = 0;
		for (const bump of bumps) {
			const dx = x - bump.x;
			const dy = y - bump.y;
			const along = (dx * Math.cos(bump.turn) + dy * Math.sin(bump.turn)) / bump.long;
			const across = dy * Math.cos(bump.turn) - dx * Math.sin(bump.turn);
			sum += bump.tall * Math.exp(-(along * along + across * across) / (2 * bump.wide * bump.wide));
		}
		if (!island) return sum;
		const away = Math.hypot(x / width - 0.5, y / height - 0.5) * 2;
		return (sum + 0.7) * (1.15 - away ** 2);
	};
}

/**
 * Marching squares: which edges of a square (0 top, 1 right, 2 bottom, 3 left) a height's line joins, by the corners
 * that lie above it (bits from the top left clockwise). The other eight cases are the same lines seen from below.
 */
const crossings: readonly (readonly (readonly [number, number])[])[] = [
	[],
	[[3, 0]],
	[[0, 1]],
	[[3, 1]],
	[[1, 2]],
	[
		[3, 0],
		[1, 2]
	],
	[[0, 2]],
	[[3, 2]]
];

interface Grid {
	columns: number;
	rows: number;
	cell: number;
	heights: Float64Array;
}

function measure(ground: Ground): Grid {
	const cell = ground.cell ?? 40;
	const columns = Math.ceil(ground.width / cell) + 1;
	const rows = Math.ceil(ground.height / cell) + 1;
	const height = terrain(ground);
	const heights = new Float64Array(columns * rows);
	for (let at = 0; at < heights.length; at += 1) {
		heights[at] = height((at % columns) * cell, Math.floor(at / columns) * cell);
	}
	return { columns, rows, cell, heights };
}

/** Which crossed edge leads to which, for one height. An edge is twice its first corner, plus one when it goes down. */
function links({ columns, rows, heights }: Grid, level: number): Map<number, number[]> {
	const found = new Map<number, number[]>();
	const join = (from: number, to: number) => {
		found.set(from, [...(found.get(from) ?? []), to]);
		found.set(to, [...(found.get(to) ?? []), from]);
	};
	for (let row = 0; row < rows - 1; row += 1) {
		for (let column = 0; column < columns - 1; column += 1) {
			const corner = row * columns + column;
			const corners = [corner, corner + 1, corner + columns + 1, corner + columns];
			const bits = corners.reduce((sum, at, index) => sum | ((heights[at] ?? 0) > level ? 1 << index : 0), 0);
			const edges = [corner * 2, corner * 2 + 3, (corner + columns) * 2, corner * 2 + 1];
			for (const [from, to] of crossings[bits > 7 ? 15 - bits : bits] ?? []) {
				join(edges[from] ?? 0, edges[to] ?? 0);
			}
		}
	}
	return found;
}

/** Walks the links into lines; a line that comes home is closed by its first edge repeated. */
function walk(found: Map<number, number[]>): number[][] {
	const seen = new Set<number>();
	const starts = [...found.keys()].sort((a, b) => (found.get(a)?.length ?? 0) - (found.get(b)?.length ?? 0));
	const lines: number[][] = [];
	for (const start of starts) {
		if (seen.has(start)) continue;
		const line: number[] = [];
		let at: number | undefined = start;
		while (at !== undefined) {
			seen.add(at);
			line.push(at);
			at = found.get(at)?.find((next) => !seen.has(next));
		}
		const home = line.length > 2 && found.get(start)?.includes(line.at(-1) ?? -1);
		if (home && found.get(start)?.length === 2) line.push(start);
		lines.push(line);
	}
	return lines;
}

function placeOn({ columns, cell, heights }: Grid, level: number): (edge: number) => Point {
	return (edge) => {
		const from = edge >> 1;
		const down = edge % 2 === 1;
		const low = heights[from] ?? 0;
		const high = heights[from + (down ? columns : 1)] ?? 0;
		const share = high === low ? 0.5 : (level - low) / (high - low);
		const x = from % columns;
		const y = Math.floor(from / columns);
		return [Math.round((x + (down ? 0 : share)) * cell), Math.round((y + (down ? share : 0)) * cell)];
	};
}

const middle = (one: Point, other: Point): Point => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
const spot = ([x, y]: Point) => `${Math.round(x)} ${Math.round(y)}`;

/** A soft line: every point drawn halfway to its neighbours, and curves through the middles. */
function draw(points: Point[]): string {
	const first = points[0];
	const last = points.at(-1);
	if (!first || !last) return '';
	const home = first[0] === last[0] && first[1] === last[1];
	const line = home ? points.slice(0, -1) : points;
	const near = (index: number) => line[home ? (index + line.length) % line.length : index];
	const soft = line.map((point, index): Point => {
		const before = near(index - 1);
		const after = near(index + 1);
		return before && after ? middle(middle(before, point), middle(point, after)) : point;
	});
	const curve = (point: Point, index: number) =>
		`Q${spot(point)} ${spot(middle(point, soft[(index + 1) % soft.length] ?? point))}`;
	if (home) return `M${spot(middle(soft.at(-1) ?? first, soft[0] ?? first))}${soft.map(curve).join('')}Z`;
	return `M${spot(first)}${soft.slice(0, -1).map(curve).join('')}L${spot(last)}`;
}

/** One path for each height, the lowest first. */
export function contourLines(ground: Ground): string[] {
	const levels = ground.levels ?? 8;
	const grid = measure(ground);
	const lowest = Math.min(...grid.heights);
	const highest = Math.max(...grid.heights);
	return Array.from({ length: levels }, (_, index) => {
		const level = lowest + ((highest - lowest) * (index + 0.6)) / levels;
		const place = placeOn(grid, level);
		return walk(links(grid, level))
			.filter((line) => line.length > 3)
			.map((line) => draw(line.map(place)))
			.join('');
	});
}
