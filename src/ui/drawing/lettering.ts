/** A letter as an outline: 1000 units to the em, its baseline at 0, y downwards. */
export interface Letter {
	d: string;
	width: number;
}
export type Letters = Readonly<Record<string, Letter>>;

/** What is drawn of a text, and how large. */
export interface Fitted {
	shown: string[];
	size: number;
	/** Something had to be left out because it is too long. */
	isCut: boolean;
}

/** Letters stand a little apart on a curve. */
const tracking = 0.045;
const ellipsis = '…';

/** A text as its single letters, spaces as one, without what nobody sees. */
export const spell = (text: string): string[] =>
	Array.from(
		text
			.normalize('NFC')
			.replace(/\s+/gu, ' ')
			.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
			.trim()
	);

/** Letters of a text that no outline is there for: emoji, scripts that our font does not have. */
export const missingLetters = (text: string, letters: Letters): string[] => [
	...new Set(spell(text).filter((letter) => !Object.hasOwn(letters, letter)))
];

export const widthOf = (shown: readonly string[], letters: Letters, size: number): number =>
	shown.reduce((sum, letter) => sum + ((letters[letter]?.width ?? 0) / 1000 + tracking) * size, 0);

/** A text of at most so many letters; the last one then says that there were more. */
export function bounded(text: string, most: number): string {
	const letters = spell(text.slice(0, 8 * most));
	return letters.length > most ? `${letters.slice(0, most - 1).join('')}${ellipsis}` : letters.join('');
}

/** As large as fits into `length`, between the two sizes; what does not fit even at the smaller one is cut. */
export function fitLetters(
	text: string,
	letters: Letters,
	length: number,
	[largest, smallest]: readonly [number, number]
): Fitted {
	const shown = spell(text).filter((letter) => Object.hasOwn(letters, letter));
	const size = Math.min(largest, length / Math.max(widthOf(shown, letters, 1), 0.001));
	if (size >= smallest) return { shown, size, isCut: false };
	const fits = (some: string[]) => widthOf([...some, ellipsis], letters, smallest) <= length;
	let kept = 0;
	while (kept < shown.length && fits(shown.slice(0, kept + 1))) kept += 1;
	const end = Object.hasOwn(letters, ellipsis) ? [ellipsis] : [];
	return { shown: [...shown.slice(0, kept), ...end], size: smallest, isCut: true };
}

export interface Arc {
	x: number;
	y: number;
	radius: number;
	/** Over the top of the circle, letters standing outwards; or along its foot, letters standing inwards. */
	side: 'top' | 'foot';
}

const at = (value: number) => Math.round(value * 100) / 100;

/** Letters along an arc, its middle straight above or below the centre. `shift` moves them along it. */
export function lettersOnArc({ shown, size }: Fitted, letters: Letters, arc: Arc, shift = 0): string {
	const turn = arc.side === 'top' ? 1 : -1;
	let along = shift - widthOf(shown, letters, size) / 2 + (tracking * size) / 2;
	return shown
		.map((name) => {
			const letter = letters[name];
			if (!letter) return '';
			const wide = (letter.width / 1000) * size;
			const angle = (along + wide / 2) / arc.radius;
			along += wide + tracking * size;
			if (!letter.d) return '';
			const x = arc.x + arc.radius * Math.sin(angle);
			const y = arc.y - turn * arc.radius * Math.cos(angle);
			return (
				`<path transform="translate(${at(x)} ${at(y)}) rotate(${at((turn * angle * 180) / Math.PI)})` +
				` scale(${Math.round(size * 10) / 10000}) translate(${at(-letter.width / 2)} 0)" d="${letter.d}"/>`
			);
		})
		.join('');
}
