import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { mayTranslate } from './may.ts';
import {
	type Progress,
	progressOf,
	type Source,
	spoken,
	type Spoken,
	type SourceText,
	stateOf,
	type TextState,
	type TranslatedThing,
	type Translatable
} from './translation.ts';
import { publicTranslationsOf, translationsOf } from './translations.sql.server.ts';

/** A thing as a reader of a language finds it. */
export async function seeSpoken(source: Source, language: string): Promise<Spoken> {
	return spoken(source, await publicTranslationsOf(db(), source.about, [source.id]), language);
}

/** Many things of one kind as a reader of a language finds them, by their ids. */
export async function seeAllSpoken(
	sources: readonly Source[],
	language: string
): Promise<ReadonlyMap<string, Spoken>> {
	const [first] = sources;
	if (!first) return new Map();
	const ids = sources.map(({ id }) => id);
	const byThing = Map.groupBy(await publicTranslationsOf(db(), first.about, ids), ({ thingId }) => thingId);
	return new Map(
		sources.map((source) => [source.id, spoken(source, byThing.get(source.id) ?? [], language)])
	);
}

export type Wordings = Record<string, { title: string | null; summary: string | null }>;

/** Titles and summaries of many things by language, for lists. */
export async function seeWordings(
	about: TranslatedThing,
	ids: readonly string[]
): Promise<ReadonlyMap<string, Wordings>> {
	const found = new Map<string, Wordings>();
	for (const { thingId, language, texts } of await publicTranslationsOf(db(), about, ids)) {
		const { title, summary } = texts;
		const wording = { title: title?.text ?? null, summary: summary?.text ?? null };
		found.set(thingId, { ...found.get(thingId), [language]: wording });
	}
	return found;
}

export type TranslationDraft = {
	language: string;
	/** 0 = nothing typed so far. */
	revision: number;
	savedAt: Date;
	/** Something is typed that readers do not see yet. */
	isAhead: boolean;
	texts: (SourceText & { typed: string; state: TextState; of: string })[];
	/** Of every language that has something. */
	progress: Map<string, Progress>;
};

/** A translation as it is being written, beside its source, for those who may write it. */
export async function seeTranslationDraft(
	actor: Actor,
	thing: Translatable,
	language: string
): Promise<TranslationDraft> {
	permit(actor, mayTranslate(actor, thing));
	const all = await translationsOf(db(), thing);
	const kept = all.find((one) => one.language === language);
	const texts = kept?.draft ?? kept?.texts ?? {};
	return {
		language,
		revision: kept?.revision ?? 0,
		savedAt: kept?.updatedAt ?? new Date(0),
		isAhead: Boolean(kept?.draft),
		texts: thing.texts.map((source) => ({
			...source,
			typed: texts[source.field]?.text ?? '',
			of: texts[source.field]?.of ?? '',
			state: stateOf(source, texts)
		})),
		progress: new Map(all.map((one) => [one.language, progressOf(thing.texts, one.draft ?? one.texts)]))
	};
}
