export type Point = readonly [x: number, y: number];

const at = (value: number) => Math.round(value * 10) / 10;

export function polar(x: number, y: number, radius: number, degrees: number): Point {
	const turn = ((degrees - 90) * Math.PI) / 180;
	return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
}

export function polygon(points: readonly Point[]): string {
	return `M${points.map(([x, y]) => `${at(x)} ${at(y)}`).join('L')}Z`;
}

/** Corners worn round by as much as `radius`. */
export function worn(points: readonly Point[], radius: number): string {
	const count = points.length;
	const pieces = points.map((corner, index) => {
		const before = points[(index + count - 1) % count] ?? corner;
		const after = points[(index + 1) % count] ?? corner;
		const towards = (other: Point): Point => {
			const distance = Math.hypot(other[0] - corner[0], other[1] - corner[1]) || 1;
			const share = Math.min(radius / distance, 0.5);
			return [corner[0] + (other[0] - corner[0]) * share, corner[1] + (other[1] - corner[1]) * share];
		};
		const [fromX, fromY] = towards(before);
		const [toX, toY] = towards(after);
		return `${at(fromX)} ${at(fromY)}Q${at(corner[0])} ${at(corner[1])} ${at(toX)} ${at(toY)}`;
	});
	return `M${pieces.join('L')}Z`;
}

/** A closed curve through the middles between points. */
export function closedCurve(points: readonly Point[]): string {
	const middles = points.map(([x, y], index): Point => {
		const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
		return [(x + nextX) / 2, (y + nextY) / 2];
	});
	const last = middles.at(-1) ?? [0, 0];
	const curves = points.map(([x, y], index) => {
		const [toX, toY] = middles[index] ?? [x, y];
		return `Q${at(x)} ${at(y)} ${at(toX)} ${at(toY)}`;
	});
	return `M${at(last[0])} ${at(last[1])}${curves.join('')}Z`;
}

/** An open curve through points, flowing on with no corner (Catmull–Rom as Béziers). */
export function flow(points: readonly Point[]): string {
	const first = points[0] ?? [0, 0];
	let path = `M${at(first[0])} ${at(first[1])}`;
	for (let index = 0; index < points.length - 1; index += 1) {
		const here = points[index] ?? first;
		const next = points[index + 1] ?? here;
		const before = points[index - 1] ?? here;
		const after = points[index + 2] ?? next;
		path += `C${at(here[0] + (next[0] - before[0]) / 6)} ${at(here[1] + (next[1] - before[1]) / 6)}`;
		path += ` ${at(next[0] - (after[0] - here[0]) / 6)} ${at(next[1] - (after[1] - here[1]) / 6)}`;
		path += ` ${at(next[0])} ${at(next[1])}`;
	}
	return path;
}

/** A stone lying on its flat side, its middle at x, y. */
export function stone(x: number, y: number, width: number, height: number, random: () => number): string {
	const corners = 10;
	const points = Array.from({ length: corners }, (_, index): Point => {
		const turn = (index / corners) * 2 * Math.PI;
		const square = (value: number) => Math.sign(value) * Math.abs(value) ** 0.72;
		const wear = 1.06 + (random() - 0.5) * 0.14;
		return [
			x + (square(Math.cos(turn)) * width * wear) / 2,
			y + (square(Math.sin(turn)) * height * wear) / 2
		];
	});
	return closedCurve(points);
}
