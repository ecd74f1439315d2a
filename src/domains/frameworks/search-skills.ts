import { z } from 'zod';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import type { SkillLine } from './framework.ts';
import { foundSkills, likeWords, type SkillSearch, unknownWords } from './search.sql.server.ts';
import { skillLines } from './skills.sql.server.ts';
import { editsBetween, plainOf, wordsOf } from './skill-text.ts';

const mostWords = 8;

export const searchInput = z.object({
	q: z.string().transform((text) => text.slice(0, 200)),
	/** The reader's. */
	language: z.string().max(35).default('en'),
	frameworkId: z.uuid().optional(),
	count: z.number().int().min(1).max(50).default(12)
});

export type FoundSkills = {
	skills: SkillLine[];
	/** What was looked for instead, when something was mistyped. */
	corrected: string | undefined;
};

/** Skills by what somebody begins to type, forgiving accents and slips. Anybody may look. */
export async function searchSkills(input: unknown): Promise<FoundSkills> {
	const { q, language, frameworkId, count } = parse(searchInput, input);
	const words = [...new Set(wordsOf(q))].slice(0, mostWords);
	if (words.length === 0) return { skills: [], corrected: undefined };
	const languages = [...new Set([language, 'en'])];
	const search = { words, plain: plainOf(q), languages, frameworkId, count };
	const found = await foundSkills(db(), search);
	if (found.length > 0) return { skills: await skillLines(db(), found, language), corrected: undefined };
	return searchMended(search, language);
}

async function searchMended(search: SkillSearch, language: string): Promise<FoundSkills> {
	const unknown = new Set(await unknownWords(db(), search.words, search.languages));
	if (unknown.size === 0) return { skills: [], corrected: undefined };
	const words: string[] = [];
	for (const word of search.words) {
		const mended = unknown.has(word) ? await mend(word, search.languages) : word;
		if (mended === undefined) return { skills: [], corrected: undefined };
		words.push(mended);
	}
	const plain = words.join(' ');
	const found = await foundSkills(db(), { ...search, words, plain });
	return { skills: await skillLines(db(), found, language), corrected: found.length > 0 ? plain : undefined };
}

/** The nearest word that exists, or that begins nearest; the longer the word, the more slips are forgiven. */
async function mend(typed: string, languages: readonly string[]): Promise<string | undefined> {
	const most = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
	const near = (await likeWords(db(), typed, languages)).map((word) => {
		const begun = Math.min(
			...[0, -1, 1].map((more) => editsBetween(typed, word.slice(0, typed.length + more)))
		);
		return { word, edits: Math.min(editsBetween(typed, word), begun + 0.5) };
	});
	near.sort((one, other) => one.edits - other.edits);
	const best = near[0];
	return best && best.edits <= most + 0.5 ? best.word : undefined;
}
