import { contrast, fromHex, toHex } from './oklch.ts';

/** WCAG 2.2, 1.4.11 for what is a picture, 1.4.3 for letters. */
export const pictureContrast = 3;
export const letterContrast = 4.5;

/** A colour moved in lightness, its hue kept; what is no colour stays as it is. */
export function shade(hex: string, by: number): string {
	const colour = fromHex(hex);
	return colour ? toHex({ ...colour, l: Math.min(1, Math.max(0, colour.l + by)) }) : hex;
}

export const leastContrast = (colour: string, against: readonly string[]): number =>
	Math.min(...against.map((other) => contrast(colour, other)));

/** The nearest shade of a colour that stands out from all the others; the colour itself when it does already. */
export function standingOut(colour: string, against: readonly string[], ratio: number): string {
	if (leastContrast(colour, against) >= ratio) return colour;
	let best = colour;
	for (let step = 1; step <= 50; step += 1) {
		for (const candidate of [shade(colour, step / 50), shade(colour, -step / 50)]) {
			if (leastContrast(candidate, against) >= ratio) return candidate;
			if (leastContrast(candidate, against) > leastContrast(best, against)) best = candidate;
		}
	}
	return best;
}

/** Letters on a colour: a very light or a very dark shade of it, whichever is read more easily. */
export function lettersOn(hex: string): string {
	const { c = 0, h = 0 } = fromHex(hex) ?? {};
	const light = toHex({ l: 0.99, c: Math.min(c, 0.01), h });
	const dark = toHex({ l: 0.13, c: Math.min(c, 0.035), h });
	return contrast(light, hex) >= contrast(dark, hex) ? light : dark;
}
