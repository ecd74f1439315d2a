import { sql } from 'kysely';
import type { Db } from '#server/db.ts';
import { prepared } from '#server/prepared.ts';

/** A word of a question, as the list knows it. */
export type AskedWord = {
	/** Without accents, in small letters. */
	word: string;
	/** Its stems in the languages of what is listed. */
	stems: string[];
	/** Says nothing in the visitor's language, such as "the". */
	isStop: boolean;
	/** How many have it as it stands; a word that only its stem leads to has its own count at least. */
	count: number;
	/** Words that begin with it, the most used first. */
	longer: { word: string; count: number }[];
	/** Words of the list that begin with one of its stems: a stemmer does not bring all forms together. */
	related: string[];
	/** It leads somewhere. */
	isKnown: boolean;
};

const highest = '\u{10FFFF}';
const mostWords = 8;

/** What is typed, taken apart the way the list's own texts are. The last word may be half of one. */
export async function askedWords(db: Db, typed: string, language: string): Promise<AskedWord[]> {
	if (typed === '') return [];
	const { rows } = await sql<AskedWord>`${prepared}
		with spoken as (
			select ${language}::text as language union select 'en'
			union select substr(word, 4) from listed_words where word ~>=~ '@l.' and word ~<~ '@l/' and count > 0
		), asked as (
			select unaccent(lexeme) as word, lexeme, positions[1] as at,
				positions[1] = max(positions[1]) over () as is_last
			from unnest(to_tsvector('simple', ${typed})) x
			where length(lexeme) between 1 and 40 and lexeme !~ '[@/:._<>%&=\\\\]'
			order by at limit ${mostWords}
		)
		select a.word, s.stems, coalesce(w.count, 0) as count,
			ts_lexize(stemmer_of_language(${language}), a.lexeme) is not distinct from '{}'::text[] as "isStop",
			coalesce(l.longer, '[]') as longer,
			coalesce(r.related, '{}') as related,
			coalesce(w.count, 0) > 0 or r.related is not null as "isKnown"
		from asked a
		cross join lateral (select coalesce(array_agg(distinct stem), '{}') as stems from spoken
			cross join lateral unnest(ts_lexize(stemmer_of_language(language), a.word)) stem) s
		left join listed_words w on w.word = a.word
		left join lateral (select array_agg(k.word) as related from (
			select k.word from unnest(s.stems) stem
			join listed_words k on k.word ~>=~ stem and k.word ~<~ (stem || ${highest})
			where length(stem) between 4 and length(a.word) and k.count > 0 and k.word <> a.word
				and length(k.word) <= length(a.word) + 1
			order by k.count desc, k.word limit 6) k) r on true
		left join lateral (select json_agg(json_build_object('word', b.word, 'count', b.count)) as longer from (
			select k.word, k.count from listed_words k
			where a.is_last and length(a.word) > 1 and k.count > 0 and k.word <> a.word
				and k.word ~>=~ a.word and k.word ~<~ (a.word || ${highest})
			order by k.count desc, k.word limit 12) b) l on true
		order by a.at`.execute(db);
	return rows;
}

export type Alike = { word: string; shown: string; count: number };

/** Words of the list that look like a mistyped one. */
export async function alikeWords(db: Db, typed: string): Promise<Alike[]> {
	const { rows } = await sql<Alike>`select * from words_alike(${typed})`.execute(db);
	return rows;
}

/** How many are listed under each of these marks. */
export async function countsOf(db: Db, words: string[]): Promise<Map<string, number>> {
	const { rows } = await sql<{ word: string; count: number }>`${prepared}
		select word, count from listed_words where word = any(${words}::text[])`.execute(db);
	return new Map(rows.map(({ word, count }) => [word, count]));
}

/** The most used words that begin as typed. */
export async function wordsBeginning(db: Db, typed: string, limit: number): Promise<string[]> {
	const { rows } = await sql<{ shown: string }>`
		with asked as (select unaccent(lower(${typed})) as word)
		select k.shown from asked a cross join lateral (
			select shown, count, word from listed_words k
			where k.count > 0 and left(k.word, 1) <> '@' and k.word ~>=~ a.word and k.word ~<~ (a.word || ${highest})
			order by k.count desc, k.word limit ${limit}) k`.execute(db);
	return rows.map(({ shown }) => shown);
}
