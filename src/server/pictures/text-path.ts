import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { plainFont } from './plain-font.ts';

/** Text as outlines, so that a picture looks the same where no font is installed. */
export interface Line {
	text: string;
	/** Start of the line. */
	x: number;
	/** Baseline. */
	y: number;
	size: number;
	weight?: Weight;
}
export type Weight = 500 | 700;
/** `width` is how far the next letter stands. */
export type Outline = { d: string; width: number };
interface Run {
	font: Font;
	text: string;
}
/** A stretch of text and the file of the font that has all of its letters. */
export type SetRun = { file: string; text: string };

const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'] as const;
const find = createRequire(import.meta.url);
const opened = new Map<string, Font>();
const files = new Map<Font, string>();

function font(subset: (typeof subsets)[number], weight: Weight): Font {
	const name = `@fontsource/commissioner/files/commissioner-${subset}-${weight}-normal.woff`;
	const known = opened.get(name);
	if (known) return known;
	const read = create(fontBytes(name));
	if (!('layout' in read)) throw new TypeError(`${name} is a collection, not a font`);
	opened.set(name, read);
	files.set(read, name);
	return read;
}

const unpacked = new Map<string, Buffer>();

/** The bytes of a font, for who puts it into a document. */
export function fontBytes(file: string): Buffer {
	const known = unpacked.get(file);
	if (known) return known;
	const bytes = plainFont(readFileSync(find.resolve(file)));
	unpacked.set(file, bytes);
	return bytes;
}

/** Each letter from the first subset that has it; what none has (emoji, other scripts) is left out. */
function runs(text: string, weight: Weight): Run[] {
	const found: Run[] = [];
	// Control characters are no letters, and fontkit fails on the empty glyph that U+0000 has here.
	for (const letter of text
		.normalize('NFC')
		.replace(/\s+/gu, ' ')
		.replace(/\p{Cc}/gu, '')) {
		const point = letter.codePointAt(0) ?? 0;
		const last = found.at(-1);
		const has = (one: Font) => one.hasGlyphForCodePoint(point);
		const chosen =
			last && has(last.font) ? last.font : subsets.map((subset) => font(subset, weight)).find(has);
		if (!chosen) continue;
		if (last?.font === chosen) last.text += letter;
		else found.push({ font: chosen, text: letter });
	}
	return found;
}

/** A text as it has to be set where one font alone does not have all letters. */
export const runsByFont = (text: string, weight: Weight = 500): SetRun[] =>
	runs(text, weight).map((run) => ({ file: files.get(run.font) ?? '', text: run.text }));

export function textWidth(text: string, size: number, weight: Weight = 700): number {
	return runs(text, weight).reduce(
		(sum, run) => sum + (run.font.layout(run.text).advanceWidth / run.font.unitsPerEm) * size,
		0
	);
}

/** The `d` of a path; empty when nothing of the text can be drawn. */
export function textPath({ text, x, y, size, weight = 700 }: Line): string {
	let at = x;
	let path = '';
	for (const run of runs(text, weight)) {
		const scale = size / run.font.unitsPerEm;
		const { glyphs, positions } = run.font.layout(run.text);
		glyphs.forEach((glyph, index) => {
			const position = positions[index];
			if (!position) return;
			path += glyph.path
				.scale(scale, -scale)
				.translate(at + position.xOffset * scale, y - position.yOffset * scale)
				.toSVG();
			at += position.xAdvance * scale;
		});
	}
	return path;
}

/** Lines no wider than `width`; a word that is too long alone is cut; after `most` lines an ellipsis. */
export function wrapText(
	text: string,
	width: number,
	size: number,
	most: number,
	weight: Weight = 700
): string[] {
	const fits = (line: string) => textWidth(line, size, weight) <= width;
	const cut = (line: string) => {
		const letters = Array.from(line);
		while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop();
		return `${letters.join('').trimEnd()}…`;
	};
	const lines: string[] = [];
	for (const word of text.trim().split(/\s+/u)) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && fits(longer)) lines[lines.length - 1] = longer;
		else if (lines.length === most) {
			lines[most - 1] = cut(`${lines[most - 1]} ${word}`);
			break;
		} else lines.push(fits(word) ? word : cut(word));
	}
	return lines;
}

const em = 1000;

/** Single letters as outlines, 1000 units to the em, for who sets them one by one. What no font has is not there. */
export function outlinesOf(letters: readonly string[], weight: Weight = 700): Record<string, Outline> {
	const found: Record<string, Outline> = {};
	for (const letter of new Set(letters)) {
		const width = Math.round(textWidth(letter, em, weight));
		if (width === 0) continue;
		const d = textPath({ text: letter, x: 0, y: 0, size: em, weight });
		found[letter] = { d: d.replace(/-?\d+\.\d+/gu, (number) => String(Math.round(Number(number)))), width };
	}
	return found;
}
