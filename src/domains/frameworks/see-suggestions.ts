import { z } from 'zod';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import type { SkillLine } from './framework.ts';
import { indexIn, stemmerFor } from './keep-index.ts';
import { mayAskForSuggestions } from './may.ts';
import { skillLines } from './skills.sql.server.ts';
import { suggestSkills } from './suggest-skills.ts';
import { wordsOf } from './skill-text.ts';

const part = (most: number) =>
	z
		.string()
		.default('')
		.transform((text) => text.slice(0, most));

export const suggestionsInput = z.object({
	title: part(500),
	summary: part(5000),
	body: part(30_000),
	/** The language of the text, and that of the reader. */
	language: z.string().max(35).default('en'),
	readIn: z.string().max(35).default('en'),
	count: z.number().int().min(1).max(20).default(6)
});

/** Skills that a text seems to be about, in the reader's words: a person picks. Nothing is kept of the text. */
export async function seeSuggestions(actor: Actor, input: unknown): Promise<SkillLine[]> {
	permit(actor, mayAskForSuggestions(actor));
	const { language, readIn, count, ...text } = parse(suggestionsInput, input);
	const index = await indexIn(language);
	const words = [...new Set([text.title, text.summary, text.body].flatMap(wordsOf))];
	const stem = await stemmerFor(words, language);
	return skillLines(db(), suggestSkills(index, text, stem, count), readIn);
}
