import { badgeMotifNames } from './badge-motifs.ts';
import { badgeShapeNames, type BadgeShapeName } from './badge-shapes.ts';
import { drawScene } from './draw-badge.ts';
import { paletteAround, paletteNames, palettes } from './palettes.ts';
import { seeded } from './seeded.ts';

export interface BadgeWish {
	name: string;
	/** What sort of badge it is; the same sort always has the same silhouette. */
	kind: string;
	seed: string;
	/** `#rrggbb`; left out, the seed picks one of our palettes. */
	accent?: string | undefined;
}

/** Sorts that we know, letters only; any other finds its own shape from its name. */
const shapesByKind: Record<string, BadgeShapeName> = {
	participation: 'pebble',
	recognition: 'arch',
	achievement: 'arch',
	membership: 'disc',
	skill: 'hexagon',
	competency: 'hexagon',
	mastery: 'diamond',
	role: 'shield',
	milestone: 'peak',
	playlist: 'peak',
	course: 'octagon',
	microcredential: 'octagon',
	label: 'seal',
	qualitylabel: 'seal',
	qualityassurancecredential: 'seal',
	certificate: 'seal'
};

function pick<Item>(items: readonly Item[], random: () => number): Item {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new RangeError('nothing to pick from');
	return item;
}

export function shapeOfKind(kind: string): BadgeShapeName {
	const word = kind.toLowerCase().replace(/[^a-z]/gu, '');
	return shapesByKind[word] ?? pick(badgeShapeNames, seeded(`shape of ${word}`));
}

/** A badge's own picture, the same for the same wish, as SVG of 800 × 800. */
export function badgeSvg({ name, kind, seed, accent }: BadgeWish): string {
	const random = seeded(`badge ${seed}`);
	const motif = pick(badgeMotifNames, random);
	const ours = palettes[pick(paletteNames, random)];
	const palette = (accent ? paletteAround(accent) : undefined) ?? ours;
	return drawScene({ shape: shapeOfKind(kind), motif, palette, seed, title: name });
}
