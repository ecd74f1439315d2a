import { badgeMotifs, type BadgeMotifName } from './badge-motifs.ts';
import { badgeShapes, type BadgeShapeName } from './badge-shapes.ts';
import { toHex } from './oklch.ts';
import { tone as toneOf, type Palette } from './palettes.ts';
import { seeded } from './seeded.ts';

/** Everything about a picture that was decided; where it comes from (chance, a designer) does not matter here. */
export interface BadgePicture {
	shape: BadgeShapeName;
	title: string;
	/** Light outside, deep rim, a line between. */
	edge: string;
	rim: string;
	line: string;
	/** SVG on the 800 × 800 grid: what fills the field inside the rim. */
	field: string;
	/** The field is a circle of this radius, so that the rim is wide enough for letters; left out: it has the shape. */
	circle?: number | undefined;
	/** Drawn over it all: letters, ribbon. */
	over?: string | undefined;
}

export function escapeXml(text: string): string {
	// Characters that XML 1.0 (section 2.2) forbids cannot be escaped; they go.
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replace(/&/gu, '&amp;')
		.replace(/</gu, '&lt;')
		.replace(/>/gu, '&gt;')
		.replace(/"/gu, '&quot;');
}

/** An id that differs between pictures put into the same page. */
export function idFrom(seed: string): string {
	return `c${Math.floor(seeded(seed)() * 2 ** 32).toString(36)}`;
}

/**
 * The badge as SVG: the one place where badges are drawn. A light edge outside a deep rim: one of the two stands out on
 * any ground, so the silhouette holds on paper and on slate.
 */
export function drawBadge(picture: BadgePicture, id: string): string {
	const { shape, title, edge, rim, line, field, circle, over = '' } = picture;
	const { outline, heart } = badgeShapes[shape];
	const shrink = (size: number) =>
		`transform="translate(${(400 * (1 - size)).toFixed(1)} ${(heart * (1 - size)).toFixed(1)}) scale(${size})"`;
	const ring = (radius: number) => `<circle cx="400" cy="${heart}" r="${radius}"`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" role="img"><title>${escapeXml(title)}</title>`,
		`<clipPath id="${id}">${circle ? `${ring(circle)}/>` : `<path d="${outline}" ${shrink(0.845)}/>`}</clipPath>`,
		`<path d="${outline}" fill="${edge}" ${shrink(0.985)}/>`,
		`<path d="${outline}" fill="${rim}" ${shrink(0.945)}/>`,
		circle
			? `${ring(circle + 8)} fill="none" stroke="${line}" stroke-width="10"/>`
			: `<path d="${outline}" fill="none" stroke="${line}" stroke-width="9" ${shrink(0.885)}/>`,
		`<g clip-path="url(#${id})">${field}</g>`,
		over,
		'</svg>'
	].join('');
}

export interface Scene {
	shape: BadgeShapeName;
	motif: BadgeMotifName;
	palette: Palette;
	/** Chance within the motif. */
	seed: string;
	title: string;
}

/** A picture that nobody designed: a scene from a palette. */
export function drawScene({ shape, motif, palette, seed, title }: Scene): string {
	const tone = (height: number) => toneOf(palette, Math.min(1, Math.max(0, height)));
	const field = drawMotif(motif, palette, seed);
	const colours = { edge: tone(0.97), rim: tone(0.02), line: tone(0.6) };
	return drawBadge({ shape, title, field, ...colours }, idFrom(`${seed} ${shape} ${motif} ${tone(0.5)}`));
}

export const drawMotif = (motif: BadgeMotifName, palette: Palette, seed: string): string =>
	badgeMotifs[motif]({
		tone: (height) => toneOf(palette, Math.min(1, Math.max(0, height))),
		spark: toHex(palette.spark),
		random: seeded(`${motif} ${seed}`),
		seed
	});
