import type { BadgeDesign } from '#ui/drawing/design.ts';
import { fromHex, toHex } from '#ui/drawing/oklch.ts';
import { type Palette, tone } from '#ui/drawing/palettes.ts';

export type { BadgeDesign };

export type BadgeScheme = Pick<BadgeDesign, 'ground' | 'rim' | 'ink'>;

/** Colours of a design out of a palette: light on deep, or deep on light. */
export const schemeOf = (palette: Palette, isLight = false): BadgeScheme =>
	isLight
		? { ground: tone(palette, 0.9), rim: tone(palette, 0.06), ink: tone(palette, 0.12) }
		: { ground: tone(palette, 0.36), rim: tone(palette, 0.03), ink: tone(palette, 0.98) };

/** The very colour of an organisation as the ground, with what goes with it. */
export function schemeAround(accent: string): BadgeScheme | undefined {
	const colour = fromHex(accent);
	if (!colour) return undefined;
	const isLight = colour.l > 0.68;
	const near = (l: number, c: number) => toHex({ l, c: Math.min(colour.c, c), h: colour.h });
	return {
		ground: toHex(colour),
		rim: near(isLight ? 0.32 : 0.22, 0.08),
		ink: near(isLight ? 0.2 : 0.98, isLight ? 0.06 : 0.02)
	};
}

/** A scheme as one value of a form. */
export const schemeText = ({ ground, rim, ink }: BadgeScheme): string => [ground, rim, ink].join(' ');

export function readScheme(text: string): BadgeScheme | undefined {
	const [ground, rim, ink, ...more] = text.split(' ');
	return ground && rim && ink && more.length === 0 ? { ground, rim, ink } : undefined;
}
