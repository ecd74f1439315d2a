/**
 * Cells of the map. The world in Web Mercator is a square; level n cuts it into 2ⁿ × 2ⁿ cells, numbered along the
 * z-order curve (Morton code), so that everything inside a cell stands in one row of numbers at every deeper level.
 * A map tile of zoom n is a cell of level n. `morton_of` of the migrations counts the same way.
 */
export type Box = { west: number; south: number; east: number; north: number };
export type Cell = { level: number; number: bigint };

/** Bits of the finest code: 31 for each side. */
export const codeBits = 62;
/** Beyond it Web Mercator has no place. */
export const highestLat = 85.0511287798066;

/** Where a position lies in the square, both sides from 0 to 1, y from the north. */
export function mercator(lng: number, lat: number): { x: number; y: number } {
	const held = Math.min(Math.max(lat, -highestLat), highestLat);
	const y = (1 - Math.asinh(Math.tan((held * Math.PI) / 180)) / Math.PI) / 2;
	return { x: (lng + 180) / 360, y: Math.min(Math.max(y, 0), 1) };
}

export function cellAt(level: number, x: number, y: number): bigint {
	let number = 0n;
	for (let bit = level - 1; bit >= 0; bit--) {
		number = (number << 2n) | (BigInt((y >> bit) & 1) << 1n) | BigInt((x >> bit) & 1);
	}
	return number;
}

/** Column and row of a cell in its level. */
export function placeOf({ level, number }: Cell): { x: number; y: number } {
	let [x, y] = [0, 0];
	for (let bit = level - 1; bit >= 0; bit--) {
		const pair = Number((number >> BigInt(2 * bit)) & 3n);
		[x, y] = [x * 2 + (pair & 1), y * 2 + (pair >> 1)];
	}
	return { x, y };
}

/** The codes of everything inside a cell: from `from` on, up to before `to`, as levels below count. */
export function rangeOf({ level, number }: Cell, depth: number): { from: bigint; to: bigint } {
	const shift = BigInt(2 * (depth - level));
	return { from: number << shift, to: (number + 1n) << shift };
}

export function boxOf(cell: Cell): Box {
	const { x, y } = placeOf(cell);
	const side = 2 ** cell.level;
	return {
		west: (x / side) * 360 - 180,
		east: ((x + 1) / side) * 360 - 180,
		north: latAt(y / side),
		south: latAt((y + 1) / side)
	};
}

const latAt = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

/** Levels whose cells are marks of an activity, the coarsest first. */
export const markedLevels = [4, 6, 8, 10, 12, 14] as const;
const mostCells = 36;

/** Cells of one level. */
export type Cover = { level: number; numbers: bigint[] };

/** A few cells that hold all of the boxes, as fine as a few can be; undefined = so large that cells narrow nothing. */
export function coverOf(boxes: Box[]): Cover | undefined {
	for (const level of [...markedLevels].reverse()) {
		const numbers = new Set<bigint>();
		const fits = boxes.every((box) => addCells(numbers, level, box));
		if (fits) return { level, numbers: [...numbers] };
	}
	return undefined;
}

/** The same of a cell: those of the next marked level that make it up, or the finest one around it. */
export function coverOfCell({ level, number }: Cell): Cover | undefined {
	const marked = markedLevels.find((each) => each >= level);
	if (marked === undefined) {
		const finest = markedLevels.at(-1) ?? 0;
		return { level: finest, numbers: [number >> BigInt(2 * (level - finest))] };
	}
	const count = 4 ** (marked - level);
	if (count > mostCells) return undefined;
	const { from } = rangeOf({ level, number }, marked);
	return { level: marked, numbers: Array.from({ length: count }, (_, at) => from + BigInt(at)) };
}

function addCells(numbers: Set<bigint>, level: number, box: Box): boolean {
	const last = 2 ** level - 1;
	const at = (part: number) => Math.min(Math.floor(part * 2 ** level), last);
	const [northWest, southEast] = [mercator(box.west, box.north), mercator(box.east, box.south)];
	const [left, right, top, bottom] = [northWest.x, southEast.x, northWest.y, southEast.y].map(at) as [
		number,
		number,
		number,
		number
	];
	if ((right - left + 1) * (bottom - top + 1) > mostCells) return false;
	for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) numbers.add(cellAt(level, x, y));
	return numbers.size <= mostCells;
}
