import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { icons } from '@phosphor-icons/core';

/** An icon by its name, what it is about, and the words that lead to it (English, as the package has them). */
export interface IconEntry {
	name: string;
	topic: string;
	words: string[];
}

const find = createRequire(import.meta.url);
const drawn = new Map<string, string>();

// Marks of companies are theirs; an arrow or a switch of a user interface says nothing on a badge.
const left = new Set(['brands', 'arrows']);
const entries: IconEntry[] = icons
	.filter(
		({ figma_category: topic, categories }) => !left.has(topic) && categories.some((one) => one !== 'system')
	)
	.map(({ name, figma_category: topic, tags }) => ({
		name,
		topic: topic.replace(/ & .*$/u, ''),
		words: [...name.split('-'), ...tags.filter((tag) => !tag.startsWith('*'))].map((word) =>
			word.toLowerCase()
		)
	}));
const names = new Set(entries.map(({ name }) => name));

/** Every icon that badges may carry. */
export const badgeIcons: readonly IconEntry[] = entries;
export const isIcon = (name: string): boolean => names.has(name);

/** The `d` of an icon on a grid of 256; empty for a name that is none of ours, so that nobody reaches other files. */
export function iconOutline(name: string): string {
	if (!isIcon(name)) return '';
	const known = drawn.get(name);
	if (known !== undefined) return known;
	const svg = readFileSync(find.resolve(`@phosphor-icons/core/assets/fill/${name}-fill.svg`), 'utf8');
	const d = Array.from(svg.matchAll(/<path d="([^"]+)"/gu), ([, path]) => path).join('');
	drawn.set(name, d);
	return d;
}
