import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { Language } from '#ui/language.ts';
import { cityById } from './cities.sql.server.ts';
import { mayChangeSitePage } from './may.ts';
import { shippedText } from './shipped-texts.ts';
import { sharedPages, shippedOn, type SitePage, sitePages } from './site-page.ts';
import { sitePageDraftOf } from './site-page-drafts.sql.server.ts';
import { type SitePageRow, textsOfPage, writtenPages } from './site-pages.sql.server.ts';

export type SeenSitePage = {
	page: SitePage;
	cityName: string | undefined;
	/** Markdown */
	body: string;
	language: string;
	changedAt: Date;
	/** It is the text that Cairn comes with. */
	isShipped: boolean;
	mayChange: boolean;
};

/**
 * A page of a city, or with null of the whole installation, in the visitor's language where it is written in it. What a
 * city does not say, the operator says for it where that holds for all.
 */
export async function seeSitePage(
	actor: Actor,
	cityId: string | null,
	page: SitePage,
	language: Language
): Promise<SeenSitePage> {
	const [city, rows] = await Promise.all([
		cityId === null ? undefined : cityById(db(), cityId),
		textsOfPage(db(), cityId, page)
	]);
	if (cityId !== null && !city) throw new Refusal('not-found');
	const own = rows.filter((row) => row.cityId === cityId);
	const shared = sharedPages.includes(page) ? rows.filter((row) => row.cityId === null) : [];
	const row = inLanguage(own, language) ?? inLanguage(shared, language);
	const about = { page, cityName: city?.name, mayChange: mayChangeSitePage(actor, cityId) };
	if (row) return { ...about, ...row, page, isShipped: false };
	const body = shippedText(page, language, city?.name);
	return { ...about, body, language, changedAt: new Date(shippedOn), isShipped: true };
}

/** In the language asked for, else in the one that was written last. */
const inLanguage = (rows: SitePageRow[], language: string): SitePageRow | undefined =>
	rows.find((row) => row.language === language) ?? rows[0];

export type SitePageToChange = {
	cityName: string | undefined;
	/** Markdown */
	body: string;
	/** `isAhead`: something is typed that visitors do not see yet. */
	draft: { revision: number; savedAt: Date; isAhead: boolean };
};

/** What its writers find in the form: what they typed last, their own text in this very language, or the one that Cairn comes with. */
export async function seeSitePageToChange(
	actor: Actor,
	cityId: string | null,
	page: SitePage,
	language: Language
): Promise<SitePageToChange> {
	permit(actor, mayChangeSitePage(actor, cityId));
	const city = cityId === null ? undefined : await cityById(db(), cityId);
	if (cityId !== null && !city) throw new Refusal('not-found');
	const [rows, draft] = await Promise.all([
		textsOfPage(db(), cityId, page),
		sitePageDraftOf(db(), { cityId, page, language })
	]);
	const own = rows.find((row) => row.cityId === cityId && row.language === language);
	return {
		cityName: city?.name,
		body: draft?.body ?? own?.body ?? shippedText(page, language, city?.name),
		draft: {
			revision: draft?.revision ?? 0,
			savedAt: draft?.updatedAt ?? own?.changedAt ?? new Date(shippedOn),
			isAhead: typeof draft?.body === 'string'
		}
	};
}

/** Every page and in which languages it has been written, for those who write them. */
export async function seeSitePages(
	actor: Actor,
	cityId: string | null
): Promise<{ page: SitePage; languages: string[] }[]> {
	permit(actor, mayChangeSitePage(actor, cityId));
	const written = await writtenPages(db(), cityId);
	return sitePages.map((page) => ({
		page,
		languages: written.filter((row) => row.page === page).map((row) => row.language)
	}));
}
