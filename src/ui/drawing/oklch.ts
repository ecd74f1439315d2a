/** Lightness 0–1, chroma 0–0.4, hue in degrees (CSS Color 4, Oklch). */
export interface Oklch {
	l: number;
	c: number;
	h: number;
}
type Rgb = [number, number, number];

function toLinear({ l, c, h }: Oklch): Rgb {
	const a = c * Math.cos((h * Math.PI) / 180);
	const b = c * Math.sin((h * Math.PI) / 180);
	const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
		-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
		-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short
	];
}
const bend = (x: number) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);
const unbend = (x: number) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
const shown = (rgb: Rgb) => rgb.every((part) => part > -0.0005 && part < 1.0005);

/** The nearest colour a screen can show keeps lightness and hue and gives up chroma. */
export function toHex(colour: Oklch): string {
	let low = 0;
	let high = colour.c;
	if (!shown(toLinear(colour))) {
		for (let step = 0; step < 16; step += 1) {
			const middle = (low + high) / 2;
			if (shown(toLinear({ ...colour, c: middle }))) low = middle;
			else high = middle;
		}
	} else low = colour.c;
	return clipped({ ...colour, c: low });
}

/** What browsers show: each part cut off at the screen's limits. */
export function clipped(colour: Oklch): string {
	const parts = toLinear(colour).map((part) => Math.round(bend(Math.min(1, Math.max(0, part))) * 255));
	return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function linearOf(hex: string): Rgb {
	const digits = hex.replace('#', '');
	const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
	const part = (at: number) => unbend(Number.parseInt(full.slice(at, at + 2), 16) / 255);
	return [part(0), part(2), part(4)];
}

/** `#rgb` or `#rrggbb`; nothing for anything else. */
export function fromHex(hex: string): Oklch | undefined {
	if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu.test(hex)) return undefined;
	const [r, g, b] = linearOf(hex);
	const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	const y = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
	const z = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
	return {
		l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
		c: Math.hypot(y, z),
		h: ((Math.atan2(z, y) * 180) / Math.PI + 360) % 360
	};
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
	const [r, g, b] = linearOf(hex);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(one: string, other: string): number {
	const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}
