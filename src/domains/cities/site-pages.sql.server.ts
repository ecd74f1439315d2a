import type { Db, Trx } from '#server/db.ts';
import type { SitePage } from './site-page.ts';

export type SitePageRow = {
	cityId: string | null;
	page: string;
	language: string;
	body: string;
	changedAt: Date;
};

/** The own texts of a city and of the operator for one page. */
export const textsOfPage = (db: Db, cityId: string | null, page: SitePage): Promise<SitePageRow[]> =>
	db
		.selectFrom('sitePages')
		.select(['cityId', 'page', 'language', 'body', 'changedAt'])
		.where('page', '=', page)
		.where(({ or, eb }) => or([eb('cityId', 'is', null), ...(cityId ? [eb('cityId', '=', cityId)] : [])]))
		.orderBy('changedAt', 'desc')
		.execute();

/** Which pages are written in which languages. */
export const writtenPages = (db: Db, cityId: string | null) =>
	db
		.selectFrom('sitePages')
		.select(['page', 'language', 'changedAt'])
		.where('cityId', 'is not distinct from', cityId)
		.execute();

type NewRow = SitePageRow & { id: string; changedBy: string | null };

export const putSitePage = (trx: Trx, row: NewRow) =>
	trx
		.insertInto('sitePages')
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(['cityId', 'page', 'language']).doUpdateSet({
				body: row.body,
				changedAt: row.changedAt,
				changedBy: row.changedBy
			})
		)
		.execute();

export const deleteSitePage = (trx: Trx, cityId: string | null, page: SitePage, language: string) =>
	trx
		.deleteFrom('sitePages')
		.where('cityId', 'is not distinct from', cityId)
		.where('page', '=', page)
		.where('language', '=', language)
		.execute();

export const forgetSitePageWriter = (trx: Trx, accountId: string) =>
	trx.updateTable('sitePages').set({ changedBy: null }).where('changedBy', '=', accountId).execute();
