import { badgeMotifs, type BadgeMotifName } from './badge-motifs.ts';
import { badgeShapes, type BadgeShapeName } from './badge-shapes.ts';
import { toHex } from './oklch.ts';
import { tone as toneOf, type Palette } from './palettes.ts';
import { seeded } from './seeded.ts';

export interface BadgeDesign {
	shape: BadgeShapeName;
	motif: BadgeMotifName;
	palette: Palette;
	/** Chance within the motif. */
	seed: string;
	title: string;
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
 * The badge as SVG. A light edge outside a deep rim: one of the two stands out on any ground, so the silhouette
 * holds on paper and on slate.
 */
export function drawBadge({ shape, motif, palette, seed, title }: BadgeDesign): string {
	const { outline, heart } = badgeShapes[shape];
	const tone = (height: number) => toneOf(palette, Math.min(1, Math.max(0, height)));
	const shrink = (size: number) =>
		`transform="translate(${(400 * (1 - size)).toFixed(1)} ${(heart * (1 - size)).toFixed(1)}) scale(${size})"`;
	const id = idFrom(`${seed} ${shape} ${motif} ${tone(0.5)}`);
	const picture = badgeMotifs[motif]({
		tone,
		spark: toHex(palette.spark),
		random: seeded(`${motif} ${seed}`),
		seed
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" role="img"><title>${escapeXml(title)}</title>`,
		`<clipPath id="${id}"><path d="${outline}" ${shrink(0.845)}/></clipPath>`,
		`<path d="${outline}" fill="${tone(0.97)}" ${shrink(0.985)}/>`,
		`<path d="${outline}" fill="${tone(0.02)}" ${shrink(0.945)}/>`,
		`<path d="${outline}" fill="none" stroke="${tone(0.6)}" stroke-width="9" ${shrink(0.885)}/>`,
		`<g clip-path="url(#${id})">${picture}</g>`,
		'</svg>'
	].join('');
}
