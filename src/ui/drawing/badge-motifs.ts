import { contourLines } from './contour-lines.ts';
import { closedCurve, flow, polar, polygon, stone, type Point } from './outlines.ts';

/** What a motif is drawn with: tones by height (0 deep, 1 light), the spark, chance, and the seed itself. */
export interface Inks {
	tone: (height: number) => string;
	spark: string;
	random: () => number;
	seed: string;
}
type Motif = (inks: Inks) => string;

const fill = (d: string, colour: string) => `<path d="${d}" fill="${colour}"/>`;
const disc = (x: number, y: number, radius: number, colour: string) =>
	`<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${Math.round(radius)}" fill="${colour}"/>`;
const ground = (colour: string) => `<rect width="800" height="800" fill="${colour}"/>`;

/** A ridge from edge to edge, filled down to the foot. */
function ridge(height: number, swing: number, random: () => number, steps = 5): string {
	const points = Array.from({ length: steps + 3 }, (_, index): Point => [
		((index - 1) * 800) / steps,
		height + (random() - 0.5) * 2 * swing
	]);
	return `${flow(points)}V820H-200Z`;
}

const cairn: Motif = ({ tone, spark, random }) => {
	const side = random() < 0.5 ? -1 : 1;
	let y = 668;
	const stones = [
		{ width: 390, height: 122, tone: 0.93 },
		{ width: 288, height: 106, tone: 0.74 },
		{ width: 196, height: 92, tone: 0.95 }
	].map((one) => {
		y -= one.height - 3;
		const drawn = fill(
			stone(400 + (random() - 0.5) * 46, y + one.height / 2, one.width, one.height, random),
			tone(one.tone)
		);
		return drawn;
	});
	return [
		ground(tone(0.3)),
		disc(400 + side * (90 + random() * 60), 290 + random() * 50, 190, tone(0.46)),
		fill(ridge(560, 40, random), tone(0.16)),
		fill(ridge(668, 14, random), tone(0.04)),
		...stones,
		fill(stone(400 + side * 8, y - 34, 108, 68, random), spark)
	].join('');
};

const land: Motif = ({ tone, spark, seed, random }) => {
	const lines = contourLines({ width: 800, height: 800, seed, levels: 9, cell: 40, hills: 6, island: true });
	const layers = lines.map((line, index) => {
		const height = index / (lines.length - 1);
		return `<path d="${line}" fill="${tone(0.04 + height ** 1.3)}" stroke="${tone(0.5 + height / 2)}" stroke-width="6"/>`;
	});
	const [x, y] = polar(400, 400, 130 + random() * 60, random() * 360);
	return ground(tone(0.04)) + layers.join('') + disc(x, y, 78, tone(0.02)) + disc(x, y, 56, spark);
};

const path: Motif = ({ tone, spark, random }) => {
	const side = random() < 0.5 ? -1 : 1;
	const turn = (x: number) => 400 + side * x;
	const way = closedCurve([
		[turn(-240), 860],
		[turn(60), 690],
		[turn(190), 590],
		[turn(-30), 520],
		[turn(-50), 450],
		[turn(30), 412],
		[turn(40), 416],
		[turn(10), 456],
		[turn(60), 505],
		[turn(350), 590],
		[turn(290), 720],
		[turn(120), 860]
	]);
	return [
		ground(tone(0.62)),
		disc(turn(60 + random() * 60), 270, 150, spark),
		fill(ridge(390, 70, random, 4), tone(0.44)),
		fill(ridge(440, 34, random), tone(0.22)),
		fill(ridge(500, 14, random), tone(0.08)),
		fill(way, tone(0.97))
	].join('');
};

const strata: Motif = ({ tone, spark, random }) => {
	const tilt = (random() - 0.5) * 44;
	const heights = [0.95, 0.74, 0.5, 0.3, 0.12, 0];
	const bands = heights.map((height, index) => {
		const y = 130 + index * 112;
		return fill(ridge(y, 44, random, 4), tone(height));
	});
	return [
		ground(tone(0.42)),
		`<g transform="rotate(${tilt.toFixed(1)} 400 400)">${bands.join('')}</g>`,
		disc(270 + random() * 260, 330 + random() * 60, 92, spark)
	].join('');
};

const jewel: Motif = ({ tone, spark, random }) => {
	const sides = 6 + Math.floor(random() * 3) * 2;
	const step = 360 / sides;
	const turn = random() < 0.5 ? 0 : step / 2;
	const lightFrom = 300 + random() * 60;
	const shine = (degrees: number) => 0.5 + 0.44 * Math.cos(((degrees - lightFrom) * Math.PI) / 180);
	const facets: string[] = [];
	for (let index = 0; index < sides; index += 1) {
		const here = turn + index * step;
		const outer = polar(400, 400, 520, here);
		const outerNext = polar(400, 400, 520, here + step);
		const inner = polar(400, 400, 232, here + step / 2);
		const innerBefore = polar(400, 400, 232, here - step / 2);
		facets.push(fill(polygon([outer, outerNext, inner]), tone(shine(here + step / 2) * 0.8)));
		facets.push(fill(polygon([outer, inner, innerBefore]), tone(0.1 + shine(here) * 0.72)));
		facets.push(fill(polygon([inner, innerBefore, [400, 400]]), tone(0.38 + shine(here + 150) * 0.6)));
	}
	return ground(tone(0.2)) + facets.join('') + disc(400, 400, 84, tone(0.05)) + disc(400, 400, 64, spark);
};

const flower: Motif = ({ tone, spark, random }) => {
	const petals = 6 + Math.floor(random() * 4);
	const petal = (length: number, width: number) =>
		`M400 400C${400 - width} ${400 - length * 0.35} ${400 - width * 0.75} ${400 - length * 0.9} 400 ${400 - length}C${400 + width * 0.75} ${400 - length * 0.9} ${400 + width} ${400 - length * 0.35} 400 400Z`;
	const wreath = (length: number, width: number, colour: string, turn: number) =>
		Array.from(
			{ length: petals },
			(_, index) =>
				`<path d="${petal(length, width)}" fill="${colour}" transform="rotate(${((index * 360) / petals + turn).toFixed(1)} 400 400)"/>`
		).join('');
	const width = 760 / petals;
	return [
		ground(tone(0.14)),
		disc(400, 400, 318, tone(0.26)),
		wreath(322, width * 1.25, tone(0.52), 0),
		wreath(236, width * 1.1, tone(0.93), 180 / petals),
		disc(400, 400, 92, tone(0.1)),
		disc(400, 400, 70, spark)
	].join('');
};

const sea: Motif = ({ tone, spark, random }) => {
	const sun = 300 + random() * 200;
	const wave = (y: number, shift: number) =>
		`M${Math.round(shift - 160)} ${y}${'q64 -62 128 0'.repeat(9)}V820H-200Z`;
	return [
		ground(tone(0.88)),
		disc(sun, 372, 176, spark),
		...[0.62, 0.44, 0.28, 0.14, 0.02].map((height, index) =>
			fill(wave(412 + index * 84, (index % 2) * 64 - random() * 24), tone(height))
		)
	].join('');
};

const compass: Motif = ({ tone, spark, random }) => {
	const turn = Math.floor(random() * 4) * 11.25 - 16;
	const ray = (length: number, width: number, degrees: number, bright: number, dark: number) => {
		const tip = polar(400, 400, length, degrees);
		const left = polar(400, 400, width, degrees - 45);
		const right = polar(400, 400, width, degrees + 45);
		return (
			fill(polygon([tip, left, [400, 400]]), tone(bright)) +
			fill(polygon([tip, right, [400, 400]]), tone(dark))
		);
	};
	const rings = [330, 262, 190].map(
		(radius) =>
			`<circle cx="400" cy="400" r="${radius}" fill="none" stroke="${tone(0.42)}" stroke-width="9"/>`
	);
	return [
		ground(tone(0.13)),
		disc(400, 400, 330, tone(0.24)),
		...rings,
		...[45, 135, 225, 315].map((degrees) => ray(212, 62, degrees + turn, 0.62, 0.46)),
		...[0, 90, 180, 270].map((degrees) => ray(322, 92, degrees + turn, 0.97, 0.72)),
		disc(400, 400, 58, tone(0.08)),
		disc(400, 400, 40, spark)
	].join('');
};

export const badgeMotifs = {
	cairn,
	land,
	path,
	strata,
	jewel,
	flower,
	sea,
	compass
} as const satisfies Record<string, Motif>;
export type BadgeMotifName = keyof typeof badgeMotifs;
export const badgeMotifNames = Object.keys(badgeMotifs).filter(
	(name): name is BadgeMotifName => name in badgeMotifs
);
