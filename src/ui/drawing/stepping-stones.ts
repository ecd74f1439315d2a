import { stone } from './outlines.ts';
import { seeded } from './seeded.ts';

/** A stone of a path and the bit of the way to the next one. */
export interface SteppingStone {
	/** Across the way, 0–100. */
	x: number;
	/** Outline on 100 × 76, its middle at 50, 38. */
	outline: string;
	/** From this stone to the next on 100 × 100, to be drawn as tall as the words beside it need. */
	way: string;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The stones of a path that winds from side to side: the same seed lays the same path. */
export function steppingStones(seed: string, count: number): SteppingStone[] {
	const random = seeded(`path ${seed}`);
	const start = random() * Math.PI * 2;
	const xs = Array.from({ length: count + 1 }, (_, index) => {
		return round(50 + 21 * Math.sin(start + index * (1.5 + random() * 0.5)));
	});
	return Array.from({ length: count }, (_, index) => {
		const x = xs[index] ?? 50;
		const next = xs[index + 1] ?? 50;
		const bend = round((next - x) * 0.35);
		return {
			x,
			outline: stone(50, 38, 88, 62, random),
			way: `M${x} 0C${round(x - bend)} 42 ${round(next + bend)} 58 ${next} 100`
		};
	});
}
