import type { ImportedText } from './imported-framework.ts';
import { wordsOf } from './skill-text.ts';

const heaviest = ['A', 'B', 'C'] as const;

/**
 * A tsvector as text: words of the name weigh A, of other names B, of hints C. Made here and not by a text search
 * configuration, since names come in languages that PostgreSQL has no dictionary for, and words must be cut the same
 * way when somebody types them. Words hold letters, digits, `+` and `#` only, so quotes are safe.
 */
export function searchVector({ name, others = [], hints = [] }: ImportedText): string {
	const weights = new Map<string, (typeof heaviest)[number]>();
	[[name], others, hints].forEach((texts, at) => {
		const weight = heaviest[at] ?? 'C';
		for (const word of texts.flatMap(wordsOf)) if (!weights.has(word)) weights.set(word, weight);
	});
	return [...weights].map(([word, weight], at) => `'${word}':${Math.min(at + 1, 16_000)}${weight}`).join(' ');
}

/** All words, each maybe just begun; `weights` limits where they may stand (`A`, `AB`). */
export const searchQuery = (words: readonly string[], weights = ''): string =>
	words.map((word) => `'${word}':*${weights}`).join(' & ');
