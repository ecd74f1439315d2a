import { escapeXml, idFrom } from './draw-badge.ts';
import { paletteNames, palettes, tone as toneOf, type PaletteName } from './palettes.ts';
import { toHex } from './oklch.ts';
import { seeded } from './seeded.ts';
import { drawFeature } from './cover-features.ts';
import { features, type Feature } from './scene.ts';
import { foreground, ridges, sky } from './cover-scene.ts';

export interface CoverWish {
	title: string;
	kind: string;
	/** The same place always has the same skyline. */
	place: string;
	seed: string;
}

/**
 * What a kind looks like: its light (hours of the day, so that a list of covers does not look like one) and what is met
 * on the way.
 */
const looks: Record<string, [PaletteName, Feature]> = {
	event: ['dawn', 'town'],
	course: ['lake', 'trees'],
	workshop: ['rust', 'town'],
	volunteering: ['pine', 'trees'],
	internship: ['slate', 'town'],
	apprenticeship: ['slate', 'town'],
	club: ['berry', 'birds'],
	project: ['saffron', 'trees'],
	openspace: ['surf', 'water'],
	online: ['night', 'water'],
	conference: ['heather', 'town']
};

/** A landscape of 1600 × 900 for what has no picture: its place makes the hills, its kind the light. */
export function coverSvg({ title, kind, place, seed }: CoverWish): string {
	const word = kind.toLowerCase().replace(/[^a-z]/gu, '');
	const random = seeded(`look of ${word}`);
	const [light, feature] = looks[word] ?? [
		paletteNames[Math.floor(random() * paletteNames.length)] ?? 'lake',
		features[Math.floor(random() * features.length)] ?? 'trees'
	];
	const palette = palettes[light];
	const scene = {
		tone: (height: number) => toneOf(palette, Math.min(1, Math.max(0, height))),
		spark: toHex(palette.spark),
		night: light === 'night',
		feature,
		land: seeded(`place ${place}`),
		chance: seeded(`cover ${seed}`),
		id: idFrom(`cover ${kind} ${place} ${seed}`)
	};
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" role="img"><title>${escapeXml(title)}</title>`,
		`<clipPath id="${scene.id}"><rect width="1600" height="900"/></clipPath><g clip-path="url(#${scene.id})">`,
		sky(scene),
		ridges(scene),
		drawFeature(scene),
		foreground(scene),
		'</g></svg>'
	].join('');
}
