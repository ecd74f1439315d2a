import type { Db, Trx } from '#server/db.ts';
import type { Texts, TranslatedThing, Translation } from './translation.ts';

type Thing = { about: TranslatedThing; id: string };

export type KeptTranslation = Translation & {
	draft: Texts | null;
	revision: number;
	editor: string;
	updatedAt: Date;
};

const columns = ['language', 'texts', 'draft', 'revision', 'editor', 'updatedAt'] as const;
type Narrow = { texts: Texts; draft: Texts | null };

const ofThing = (db: Db, { about, id }: Thing) =>
	db
		.selectFrom('translations')
		.select(columns)
		.$narrowType<Narrow>()
		.where('thingId', '=', id)
		.where('about', '=', about);

/** All languages of a thing, drafts too. */
export const translationsOf = (db: Db, thing: Thing): Promise<KeptTranslation[]> =>
	ofThing(db, thing).orderBy('language').execute();

/** Held until the transaction ends; the row is made when there is none yet. */
export async function lockTranslation(trx: Trx, thing: Thing, language: string): Promise<KeptTranslation> {
	await trx
		.insertInto('translations')
		.values({ thingId: thing.id, about: thing.about, language, revision: 0 })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return ofThing(trx, thing).where('language', '=', language).forUpdate().executeTakeFirstOrThrow();
}

type Change = { texts?: Texts; draft: Texts | null; revision: number; editor: string; updatedAt: Date };

export const updateTranslation = (trx: Trx, { about, id }: Thing, language: string, change: Change) =>
	trx
		.updateTable('translations')
		.set({
			...change,
			draft: change.draft && JSON.stringify(change.draft),
			...(change.texts && { texts: JSON.stringify(change.texts) })
		})
		.where('thingId', '=', id)
		.where('about', '=', about)
		.where('language', '=', language)
		.execute();

/** What stands in public of these things, by their ids. */
export async function publicTranslationsOf(
	db: Db,
	about: TranslatedThing,
	ids: readonly string[]
): Promise<(Translation & { thingId: string })[]> {
	if (ids.length === 0) return [];
	return db
		.selectFrom('translations')
		.select(['thingId', 'language', 'texts'])
		.$narrowType<Pick<Narrow, 'texts'>>()
		.where('thingId', 'in', [...ids])
		.where('about', '=', about)
		.where('texts', '<>', '{}')
		.orderBy('language')
		.execute();
}

export const copyRows = (trx: Trx, about: TranslatedThing, from: string, to: string) =>
	trx
		.insertInto('translations')
		.columns(['thingId', 'about', 'language', 'texts', 'draft'])
		.expression((eb) =>
			eb
				.selectFrom('translations')
				.select([eb.val(to).$castTo<string>().as('thingId'), 'about', 'language', 'texts', 'draft'])
				.where('thingId', '=', from)
				.where('about', '=', about)
		)
		.execute();

export const deleteRows = (trx: Trx, { about, id }: Thing) =>
	trx.deleteFrom('translations').where('thingId', '=', id).where('about', '=', about).execute();
