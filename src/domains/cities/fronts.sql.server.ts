import type { Db, Trx } from '#server/db.ts';
import { formFrom, type FrontForm } from './front-form.ts';
import type { Block } from './front.ts';

/** The blocks as published; null = nobody has chosen yet. */
export async function publishedFront(db: Db, cityId: string): Promise<Block[] | null> {
	const row = await db.selectFrom('cities').select('front').where('id', '=', cityId).executeTakeFirst();
	return (row?.front ?? null) as Block[] | null;
}

export const writeFront = (trx: Trx, cityId: string, blocks: readonly Block[]) =>
	trx
		.updateTable('cities')
		.set({ front: JSON.stringify(blocks) })
		.where('id', '=', cityId)
		.execute();

export type FrontDraft = {
	/** null = nothing typed since it was published */
	form: FrontForm | null;
	revision: number;
	editor: string;
	updatedAt: Date;
};

const drafts = (db: Db, cityId: string) =>
	db
		.selectFrom('cityFrontDrafts')
		.select(['content', 'revision', 'editor', 'updatedAt'])
		.where('cityId', '=', cityId);

const draftFrom = ({ content, ...row }: Omit<FrontDraft, 'form'> & { content: unknown }): FrontDraft => ({
	...row,
	form: content === null ? null : formFrom(content)
});

export async function frontDraftOf(db: Db, cityId: string): Promise<FrontDraft | undefined> {
	const row = await drafts(db, cityId).executeTakeFirst();
	return row && draftFrom(row);
}

/** Held until the transaction ends; a city gets its row here the first time. */
export async function lockFrontDraft(trx: Trx, cityId: string, at: Date): Promise<FrontDraft> {
	await trx
		.insertInto('cityFrontDrafts')
		.values({ cityId, updatedAt: at })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return draftFrom(await drafts(trx, cityId).forUpdate().executeTakeFirstOrThrow());
}

type Kept = FrontDraft & { updatedBy: string | null };

export const updateFrontDraft = (trx: Trx, cityId: string, { form, ...kept }: Kept) =>
	trx
		.updateTable('cityFrontDrafts')
		.set({ ...kept, content: form && JSON.stringify(form) })
		.where('cityId', '=', cityId)
		.execute();

export const forgetFrontWriter = (trx: Trx, accountId: string) =>
	trx.updateTable('cityFrontDrafts').set({ updatedBy: null }).where('updatedBy', '=', accountId).execute();
