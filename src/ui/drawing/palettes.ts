import { fromHex, toHex, type Oklch } from './oklch.ts';

/** A run of tones from a deep to a light one, and one spark that stands out from them all. */
export interface Palette {
	deepHue: number;
	lightHue: number;
	chroma: number;
	spark: Oklch;
}

const lichen: Oklch = { l: 0.83, c: 0.16, h: 86 };
const coral: Oklch = { l: 0.72, c: 0.17, h: 35 };
const ice: Oklch = { l: 0.86, c: 0.09, h: 195 };

/** Named for what one meets on the way up. */
export const palettes = {
	lake: { deepHue: 248, lightHue: 195, chroma: 0.105, spark: lichen },
	pine: { deepHue: 178, lightHue: 128, chroma: 0.1, spark: lichen },
	heather: { deepHue: 305, lightHue: 348, chroma: 0.125, spark: lichen },
	rust: { deepHue: 22, lightHue: 68, chroma: 0.125, spark: ice },
	saffron: { deepHue: 48, lightHue: 92, chroma: 0.125, spark: coral },
	dawn: { deepHue: 350, lightHue: 55, chroma: 0.135, spark: lichen },
	night: { deepHue: 278, lightHue: 238, chroma: 0.125, spark: lichen },
	berry: { deepHue: 335, lightHue: 12, chroma: 0.14, spark: { l: 0.87, c: 0.13, h: 75 } },
	surf: { deepHue: 222, lightHue: 162, chroma: 0.1, spark: coral },
	slate: { deepHue: 262, lightHue: 85, chroma: 0.028, spark: { l: 0.79, c: 0.17, h: 62 } }
} as const satisfies Record<string, Palette>;
export type PaletteName = keyof typeof palettes;
export const paletteNames = Object.keys(palettes).filter((name): name is PaletteName => name in palettes);

/** A palette around a colour somebody chose; nothing when it cannot be read as `#rrggbb`. */
export function paletteAround(accent: string): Palette | undefined {
	const colour = fromHex(accent);
	if (!colour) return undefined;
	const warm = colour.h > 20 && colour.h < 110;
	return {
		deepHue: (colour.h + 348) % 360,
		lightHue: (colour.h + 22) % 360,
		chroma: Math.min(0.14, Math.max(0.025, colour.c)),
		spark: warm ? ice : lichen
	};
}

/** The palette's tone at a height from 0 (deep) to 1 (light), as hex. */
export function tone({ deepHue, lightHue, chroma }: Palette, height: number): string {
	const turn = ((lightHue - deepHue + 540) % 360) - 180;
	return toHex({
		l: 0.29 + 0.66 * height,
		c: chroma * (0.62 + 1.5 * height * (1 - height) - 0.3 * height),
		h: (deepHue + turn * height + 360) % 360
	});
}
