import { polar, polygon } from './outlines.ts';

/** Two near tones of a ground, and where its middle lies. */
export interface Weave {
	one: string;
	other: string;
	heart: number;
}
type Pattern = (weave: Weave) => string;

const whole = (colour: string) => `<rect width="800" height="800" fill="${colour}"/>`;

/** Quiet grounds: the icon on them stays the loudest thing. */
const patterns = {
	plain: ({ one }) => whole(one),
	rays: ({ one, other, heart }) =>
		whole(one) +
		Array.from({ length: 12 }, (_, index) =>
			polygon([
				[400, heart],
				polar(400, heart, 700, index * 30 - 7.5),
				polar(400, heart, 700, index * 30 + 7.5)
			])
		).reduce((all, d) => `${all}<path d="${d}" fill="${other}"/>`, ''),
	rings: ({ one, other, heart }) =>
		whole(one) +
		[380, 290, 200, 110]
			.map(
				(radius) =>
					`<circle cx="400" cy="${heart}" r="${radius}" fill="none" stroke="${other}" stroke-width="38"/>`
			)
			.join(''),
	dots: ({ one, other, heart }) =>
		whole(one) +
		Array.from({ length: 81 }, (_, index) => {
			const row = Math.floor(index / 9);
			const x = 80 + (index % 9) * 80 + (row % 2) * 40;
			return `<circle cx="${x}" cy="${heart - 320 + row * 80}" r="14" fill="${other}"/>`;
		}).join(''),
	stripes: ({ one, other }) =>
		whole(one) +
		`<path d="${Array.from({ length: 10 }, (_, index) => `M${index * 160 - 800} 800l800 -800h80l-800 800z`).join('')}" fill="${other}"/>`,
	waves: ({ one, other }) =>
		whole(one) +
		`<path d="${Array.from({ length: 8 }, (_, index) => `M-40 ${60 + index * 100}${'q55 -56 110 0t110 0'.repeat(4)}`).join('')}" fill="none" stroke="${other}" stroke-width="34"/>`,
	hills: ({ one, other }) =>
		whole(one) +
		`<path d="M0 520Q200 330 400 500T800 420V800H0Z" fill="${other}"/><path d="M0 640Q230 520 460 640T800 600V800H0Z" fill="${one}"/>`
} as const satisfies Record<string, Pattern>;

export type QuietPatternName = keyof typeof patterns;
export const quietPatternNames = Object.keys(patterns).filter(
	(name): name is QuietPatternName => name in patterns
);

export const drawPattern = (name: QuietPatternName, weave: Weave): string => patterns[name](weave);
export const isQuiet = (name: string): name is QuietPatternName => Object.hasOwn(patterns, name);
