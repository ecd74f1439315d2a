import { sql } from 'kysely';
import type { Db } from '#server/db.ts';
import { searchQuery } from './search-text.ts';

export type SkillSearch = {
	words: readonly string[];
	/** All that was typed, plain. */
	plain: string;
	/** In which names to look; the first is the reader's. */
	languages: readonly string[];
	frameworkId?: string | undefined;
	count: number;
};

/**
 * Skills whose names hold what was typed, the best first. Most are found by how their name begins, which the index
 * finds in order of the alphabet; only where these are few, every name and word is looked through (the GIN index).
 */
export async function foundSkills(db: Db, search: SkillSearch): Promise<string[]> {
	const found = new Set<string>();
	for (const query of [namesThatBegin(search), namesThatHold(search)]) {
		if (!query || found.size >= search.count) continue;
		const { rows } = await query.execute(db);
		for (const { skillId } of rows) found.add(skillId);
	}
	return [...found].slice(0, search.count);
}

/** One skill may be found in each language. */
const enough = ({ count, languages }: SkillSearch): number => count * languages.length;
const inFramework = ({ frameworkId }: SkillSearch) =>
	frameworkId ? sql`and t.framework_id = ${frameworkId}` : sql``;

export function namesThatBegin(search: SkillSearch) {
	const { plain, languages } = search;
	const begins = `${plain.replace(/[\\%_]/g, '\\$&')}%`;
	return sql<{ skillId: string }>`
		select t.skill_id from skill_texts t join frameworks f on f.id = t.framework_id
		where t.plain like ${begins} and not t.is_hidden and t.language = any(${languages}) ${inFramework(search)}
		order by t.plain <> ${plain}, f.position, t.language <> ${languages[0] ?? ''}, length(t.plain), t.plain
		limit ${enough(search)}
	`;
}

/** All words in the name, then in its other names, then in hints. A letter or two would find half of everything. */
export function namesThatHold(search: SkillSearch) {
	const { words, languages } = search;
	if (!words.some((word) => word.length > 2)) return undefined;
	const holds = (weights = '') => sql`t.search @@ ${searchQuery(words, weights)}::tsquery`;
	return sql<{ skillId: string }>`
		select t.skill_id from skill_texts t join frameworks f on f.id = t.framework_id
		where ${holds()} and not t.is_hidden and t.language = any(${languages}) ${inFramework(search)}
		order by case when ${holds('A')} then 1 when ${holds('AB')} then 2 else 3 end,
			f.position, t.language <> ${languages[0] ?? ''}, length(t.plain), t.plain, t.skill_id
		limit ${enough(search)}
	`;
}

/** Which of these words begin no word of any name: they are mistyped, or not there. */
export async function unknownWords(
	db: Db,
	words: readonly string[],
	languages: readonly string[]
): Promise<string[]> {
	const { rows } = await sql<{ typed: string }>`
		select typed from unnest(${words}::text[]) typed
		where not exists (
			select 1 from skill_words w where w.word like typed || '%' and w.language = any(${languages})
		)
	`.execute(db);
	return rows.map((row) => row.typed);
}

/** Words that look like a mistyped one (the trigram index finds them), the likest first. */
export async function likeWords(db: Db, typed: string, languages: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ word: string }>`
		select word from skill_words
		where word % ${typed} and language = any(${languages})
		group by word
		order by similarity(word, ${typed}) desc, word limit 30
	`.execute(db);
	return rows.map((row) => row.word);
}
