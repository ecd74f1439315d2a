import { contourLines } from './contour-lines.ts';
import type { Scene } from './scene.ts';
import { flow, stone, type Point } from './outlines.ts';

export const fill = (d: string, colour: string) => `<path d="${d}" fill="${colour}"/>`;

function stars({ tone, chance }: Scene): string {
	return Array.from({ length: 46 }, () => {
		const [x, y, r] = [chance() * 1600, chance() ** 1.4 * 470, 1.4 + chance() * 2.6];
		return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${r.toFixed(1)}" fill="${tone(0.95)}"/>`;
	}).join('');
}

/** Bands of light, not a gradient: the picture stays a print. */
export function sky(scene: Scene): string {
	const { tone, spark, night, chance } = scene;
	const x = 260 + chance() * 1080;
	const y = 210 + chance() * 170;
	const radius = 96 + chance() * 44;
	const height = (step: number) => (night ? 0.03 + step * 0.055 : 0.78 + step * 0.055);
	const glow = [4.4, 3.1, 2.05].map(
		(wide, index) =>
			`<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${(radius * wide).toFixed(0)}" fill="${tone(height(index + 1))}"/>`
	);
	return [
		`<rect width="1600" height="900" fill="${tone(height(0))}"/>`,
		...glow,
		night ? stars(scene) : '',
		`<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${radius.toFixed(0)}" fill="${spark}"/>`
	].join('');
}

/** From far and pale to near and deep; far ones are jagged, near ones round. */
export function ridges({ tone, night, land }: Scene): string {
	const far = [0.66, 0.5, 0.36, 0.24].map((height) => (night ? height * 0.55 + 0.05 : height));
	return far
		.map((height, index) => {
			const base = 400 + index * 84;
			const swing = 128 - index * 26;
			const steps = 9 - index;
			const turn = land();
			const points = Array.from({ length: steps + 3 }, (_, step): Point => {
				const slow = Math.sin((step / steps) * Math.PI * 2 + turn * 6.3) * 0.5;
				return [((step - 1) * 1600) / steps, base - swing * (slow + (land() - 0.5) * 1.3)];
			});
			return fill(`${flow(points)}V950H-400Z`, tone(height));
		})
		.join('');
}

export function cairn(x: number, foot: number, size: number, { tone, spark, night, chance }: Scene): string {
	let y = foot;
	const layers = [
		{ width: 210, height: 66, light: 0.9 },
		{ width: 158, height: 58, light: 0.72 },
		{ width: 112, height: 52, light: 0.94 },
		{ width: 66, height: 42, light: -1 }
	];
	const shadow = `<ellipse cx="${(x + 12).toFixed(0)}" cy="${(foot - 3).toFixed(0)}" rx="${(128 * size).toFixed(0)}" ry="${(17 * size).toFixed(0)}" fill="${tone(0)}" fill-opacity="0.45"/>`;
	const stones = layers.map(({ width, height, light }) => {
		const tall = height * size;
		y -= tall - 2;
		const outline = stone(x + (chance() - 0.5) * 26 * size, y + tall / 2, width * size, tall, chance);
		return fill(outline, light < 0 ? spark : tone(night ? light * 0.85 : light));
	});
	return shadow + stones.join('');
}

/** A way from near to far, given by its middle and its width. */
export function winding(middle: readonly (readonly [number, number, number])[]): string {
	const left = middle.map(([x, y, width]): Point => [x - width / 2, y]);
	const right = middle.map(([x, y, width]): Point => [x + width / 2, y]).reverse();
	return `${flow(left)}L${flow(right).slice(1)}Z`;
}

/** The hill one stands on: its contour lines, the path over it, the cairn beside. */
export function foreground(scene: Scene): string {
	const { tone, chance, id } = scene;
	const side = chance() < 0.5 ? -1 : 1;
	const turn = (x: number) => 800 + side * x;
	const hill = `${flow(
		[
			[-400, 740],
			[turn(-820), 700 + chance() * 40],
			[turn(-300), 650],
			[turn(240), 706],
			[turn(820), 640 + chance() * 50],
			[2000, 700]
		]
			.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
			.map(([x, y]): Point => [x ?? 0, y ?? 0])
	)}V950H-400Z`;
	const lines = contourLines({ width: 1600, height: 420, seed: id, levels: 8, cell: 50, hills: 6 })
		.map((line) => `<path d="${line}"/>`)
		.join('');
	const bend = chance() * 120;
	const way = winding([
		[turn(-330), 990, 190],
		[turn(-60 - bend), 880, 128],
		[turn(150 - bend), 800, 74],
		[turn(90 + bend), 748, 40],
		[turn(-70 + bend), 712, 22],
		[turn(-40), 676, 11],
		[turn(20), 652, 6]
	]);
	return [
		fill(hill, tone(0.1)),
		`<clipPath id="${id}h"><path d="${hill}"/></clipPath><g clip-path="url(#${id}h)">`,
		`<g transform="translate(0 560)" fill="none" stroke="${tone(0.3)}" stroke-width="3">${lines}</g>`,
		fill(way, tone(0.86)),
		'</g>',
		cairn(turn(470 + chance() * 130), 812, 1.18, scene)
	].join('');
}
