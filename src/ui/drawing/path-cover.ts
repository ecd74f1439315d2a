import { contourLines } from './contour-lines.ts';
import { cairn, fill, ridges, sky } from './cover-scene.ts';
import { escapeXml, idFrom } from './draw-badge.ts';
import { toHex } from './oklch.ts';
import { flow, type Point, stone } from './outlines.ts';
import { paletteNames, palettes, tone as toneOf } from './palettes.ts';
import type { Scene } from './scene.ts';
import { seeded } from './seeded.ts';

export interface PathCoverWish {
	title: string;
	/** The same place always has the same skyline. */
	place: string;
	seed: string;
	/** One stone each, as far as they can be told apart. */
	steps: number;
}

const mostStones = 9;
const bottom = 862;
const top = 566;

/** A landscape of 1600 × 900: the stones of a path, from one's feet to the cairn on the hill. */
export function pathCoverSvg({ title, place, seed, steps }: PathCoverWish): string {
	const chance = seeded(`path cover ${seed}`);
	const light = paletteNames[Math.floor(chance() * paletteNames.length)] ?? 'lake';
	const palette = palettes[light];
	const scene: Scene = {
		tone: (height: number) => toneOf(palette, Math.min(1, Math.max(0, height))),
		spark: toHex(palette.spark),
		night: light === 'night',
		feature: 'trees',
		land: seeded(`place ${place}`),
		chance,
		id: idFrom(`path cover ${place} ${seed}`)
	};
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" role="img"><title>${escapeXml(title)}</title>`,
		`<clipPath id="${scene.id}"><rect width="1600" height="900"/></clipPath><g clip-path="url(#${scene.id})">`,
		sky(scene),
		ridges(scene),
		hillside(scene, Math.min(Math.max(steps, 2), mostStones)),
		'</g></svg>'
	].join('');
}

function hillside(scene: Scene, count: number): string {
	const { tone, chance, id, night } = scene;
	const side = chance() < 0.5 ? -1 : 1;
	const hill = `M-20 ${top + 66}C300 ${top + 40} 520 ${top - 20} 800 ${top - 34}S1320 ${top + 44} 1620 ${top + 52}V950H-20Z`;
	const lines = contourLines({ width: 1600, height: 420, seed: id, levels: 8, cell: 50, hills: 6 })
		.map((line) => `<path d="${line}"/>`)
		.join('');
	const places = Array.from({ length: count }, (_, index) => {
		const far = index / (count - 0.4);
		const near = 1 - far;
		const swing = Math.sin(0.6 + index * 1.25) * (60 + near * 330);
		return {
			x: 800 + side * swing,
			y: bottom - (bottom - top) * far ** 0.82,
			size: 0.24 + near ** 1.3 * 0.95
		};
	});
	const summit: Point = [800, top - 20];
	const way = flow([[800 - side * 260, 980], ...places.map(({ x, y }): Point => [x, y]), summit]);
	const stones = places.map(({ x, y, size }) => {
		const shade = `<ellipse cx="${x.toFixed(0)}" cy="${(y + 34 * size).toFixed(0)}" rx="${(98 * size).toFixed(0)}" ry="${(20 * size).toFixed(0)}" fill="${tone(0)}" fill-opacity="0.45"/>`;
		return shade + fill(stone(x, y, 176 * size, 78 * size, chance), tone(night ? 0.72 : 0.92));
	});
	return [
		fill(hill, tone(0.1)),
		`<clipPath id="${id}h"><path d="${hill}"/></clipPath><g clip-path="url(#${id}h)">`,
		`<g transform="translate(0 520)" fill="none" stroke="${tone(0.3)}" stroke-width="3">${lines}</g>`,
		'</g>',
		`<path d="${way}" fill="none" stroke="${tone(0.5)}" stroke-width="6" stroke-dasharray="1 20" stroke-linecap="round"/>`,
		cairn(800, top - 18, 0.72, scene),
		stones.reverse().join('')
	].join('');
}
