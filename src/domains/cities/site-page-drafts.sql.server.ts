import type { Db, Trx } from '#server/db.ts';
import type { SitePage } from './site-page.ts';

/** One page in one language; without a city it is the whole installation's. */
export type WrittenPage = { cityId: string | null; page: SitePage; language: string };

export type SitePageDraft = {
	/** null = nothing typed since it was published */
	body: string | null;
	revision: number;
	editor: string;
	updatedAt: Date;
};

const drafts = (db: Db, { cityId, page, language }: WrittenPage) =>
	db
		.selectFrom('sitePageDrafts')
		.select(['body', 'revision', 'editor', 'updatedAt'])
		.where('cityId', 'is not distinct from', cityId)
		.where('page', '=', page)
		.where('language', '=', language);

export const sitePageDraftOf = (db: Db, of: WrittenPage): Promise<SitePageDraft | undefined> =>
	drafts(db, of).executeTakeFirst();

/** Held until the transaction ends; the row is made when there is none yet. */
export async function lockSitePageDraft(trx: Trx, of: WrittenPage, at: Date): Promise<SitePageDraft> {
	const { cityId, page, language } = of;
	await trx
		.insertInto('sitePageDrafts')
		.values({ cityId, page, language, updatedAt: at })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return drafts(trx, of).forUpdate().executeTakeFirstOrThrow();
}

type Kept = SitePageDraft & { updatedBy: string | null };

export const updateSitePageDraft = (trx: Trx, { cityId, page, language }: WrittenPage, kept: Kept) =>
	trx
		.updateTable('sitePageDrafts')
		.set(kept)
		.where('cityId', 'is not distinct from', cityId)
		.where('page', '=', page)
		.where('language', '=', language)
		.execute();

/** It was published: what is typed next begins with that. */
export const clearSitePageDraft = (trx: Trx, { cityId, page, language }: WrittenPage) =>
	trx
		.updateTable('sitePageDrafts')
		.set(({ eb }) => ({ body: null, revision: eb('revision', '+', 1) }))
		.where('cityId', 'is not distinct from', cityId)
		.where('page', '=', page)
		.where('language', '=', language)
		.execute();

export const forgetSitePageDrafter = (trx: Trx, accountId: string) =>
	trx.updateTable('sitePageDrafts').set({ updatedBy: null }).where('updatedBy', '=', accountId).execute();
