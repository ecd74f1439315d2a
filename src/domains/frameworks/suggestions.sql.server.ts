import { sql } from 'kysely';
import type { Db } from '#server/db.ts';

/** The stemmers that PostgreSQL has; a language without one keeps its words as they are. */
const stemmers: Readonly<Record<string, string>> = {
	ca: 'catalan_stem',
	de: 'german_stem',
	en: 'english_stem',
	es: 'spanish_stem',
	fr: 'french_stem',
	it: 'italian_stem',
	lt: 'lithuanian_stem',
	nl: 'dutch_stem',
	pt: 'portuguese_stem',
	sr: 'serbian_stem',
	sv: 'swedish_stem'
};

type Stemmed = { word: string; stem: string | null };

/** No stem for words that say nothing, which the stemmers know. */
export async function stemsOfWords(
	db: Db,
	words: readonly string[],
	language: string
): Promise<Map<string, string | undefined>> {
	const stemmer = stemmers[language] ?? 'simple';
	const { rows } = await sql<Stemmed>`
		select word, (ts_lexize(${stemmer}::regdictionary, word))[1] as stem from unnest(${words}::text[]) word
	`.execute(db);
	return new Map(rows.map(({ word, stem }) => [word, stem ?? undefined]));
}

/** What suggestions compare a text with. */
export const textsIn = (db: Db, language: string) =>
	db
		.selectFrom('skillTexts as t')
		.innerJoin('frameworks as f', 'f.id', 't.frameworkId')
		.select(['t.skillId', 't.name', 't.others', 't.hints', 'f.format'])
		.where('t.language', '=', language)
		.where('t.isHidden', '=', false)
		.orderBy('f.position')
		.orderBy('t.skillId')
		.execute();
