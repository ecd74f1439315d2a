import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clipped, contrast, type Oklch } from './drawing/oklch.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '');
type Theme = 'light' | 'dark';
const themes: Theme[] = ['light', 'dark'];

/** `light-dark(a, b)` taken apart; the later of two declarations (the derived accent) is kept. */
const tokens = new Map<string, Record<Theme, string>>();
for (const [, name = '', value = ''] of css.matchAll(/--([a-z-]+):\s*([^;]+);/gu)) {
	const both = /^light-dark\(\s*(oklch\(.*\)),\s*(oklch\(.*\))\s*\)$/su.exec(value.trim());
	if (both?.[1] && both[2]) tokens.set(name, { light: both[1], dark: both[2] });
}

/** One number of `oklch(from …)`: a number, `clamp(a, l - b, c)`, `min(c, n)` or `h`. */
function part(text: string, accent: Oklch): number {
	const clamp = /^clamp\(([\d.]+), l(?: - ([\d.]+))?, ([\d.]+)\)$/u.exec(text);
	if (clamp) return Math.min(Number(clamp[3]), Math.max(Number(clamp[1]), accent.l - Number(clamp[2] ?? 0)));
	const least = /^min\(c, ([\d.]+)\)$/u.exec(text);
	if (least) return Math.min(Number(least[1]), accent.c);
	if (text === 'h') return accent.h;
	assert.match(text, /^[\d.]+$/u, `cannot read ${text}`);
	return Number(text);
}

function colour(name: string, theme: Theme, accent: Oklch): string {
	const value = tokens.get(name)?.[theme];
	assert.ok(value, `--${name} is a pair of colours`);
	const parts =
		/^oklch\((?:from var\(--city-accent\) )?((?:clamp|min)\([^)]*\)|[\d.]+) (min\([^)]*\)|[\d.]+) (h|[\d.]+)\)$/u.exec(
			value
		);
	assert.ok(parts, `--${name}: ${value}`);
	const [l, c, h] = [parts[1], parts[2], parts[3]].map((text) => part(text ?? '', accent));
	return clipped({ l: l ?? 0, c: c ?? 0, h: h ?? 0 });
}

const grounds = ['ground', 'surface', 'raised', 'sunken'];
const text: [string, string[]][] = [
	['ink', [...grounds, 'accent-wash', 'lichen-wash', 'good-wash', 'warn-wash', 'bad-wash', 'note-wash']],
	['ink-soft', [...grounds, 'accent-wash']],
	['accent', [...grounds, 'accent-wash']],
	['on-accent', ['accent', 'accent-strong']],
	['on-bad', ['bad-fill']],
	['good', ['ground', 'surface', 'good-wash']],
	['warn', ['ground', 'surface', 'warn-wash']],
	['bad', ['ground', 'surface', 'bad-wash']],
	['note', ['ground', 'surface', 'note-wash']]
];
const edges: [string, string[]][] = [['line-strong', ['ground', 'surface', 'raised']]];

/** From black to white, from grey to neon, around the circle: what a city might pick. */
const accents: Oklch[] = [];
for (let h = 0; h < 360; h += 15)
	for (const l of [0.1, 0.35, 0.46, 0.6, 0.8, 0.97])
		for (const c of [0, 0.06, 0.12, 0.2, 0.32]) accents.push({ l, c, h });
const ours: Oklch = { l: 0.46, c: 0.085, h: 212 };

function check(pairs: [string, string[]][], least: number, of: Oklch[]) {
	for (const theme of themes)
		for (const [front, backs] of pairs)
			for (const back of backs)
				for (const accent of of) {
					const ratio = contrast(colour(front, theme, accent), colour(back, theme, accent));
					const where = `--${front} on --${back}, ${theme}, accent ${JSON.stringify(accent)}: ${ratio.toFixed(2)}`;
					assert.ok(ratio >= least, where);
				}
}

test('text has 4.5 : 1 on every ground it may stand on, by day and by night (WCAG 1.4.3)', () => {
	check(text, 4.5, [ours]);
});

test('ink has 7 : 1, so that long reading is easy', () => {
	check([['ink', grounds]], 7, [ours]);
});

test('borders of controls have 3 : 1 (WCAG 1.4.11)', () => {
	check(edges, 3, [ours]);
});

test('whatever accent a city picks, its text and buttons stay readable', () => {
	check(
		text.filter(([front, backs]) => [front, ...backs].some((name) => name.includes('accent'))),
		4.5,
		accents
	);
});
