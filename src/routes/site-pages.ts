import { seePortal } from '#domains/cities/see-portal.ts';
import { seeSitePage, seeSitePageToChange } from '#domains/cities/see-site-page.ts';
import type { SitePage } from '#domains/cities/site-page.ts';
import { config } from '#server/config.ts';
import { excerpt, renderMarkdown } from '#server/markdown.ts';
import { newId } from '#server/id.ts';
import { offeredLanguages } from '#server/offered-languages.ts';
import { isLanguage, type Language } from '#ui/language.ts';
import { addressOf, alternatesOf } from './portal-scope.ts';

/** A page such as the privacy statement, of a city or with null of the whole installation. */
export async function shownSitePage(locals: App.Locals, cityId: string | null, page: SitePage) {
	const [seen, address] = await Promise.all([
		seeSitePage(locals.actor, cityId, page, locals.language),
		addressOfPage(locals, cityId, page)
	]);
	const { body, ...rest } = seen;
	return { ...rest, ...address, html: renderMarkdown(body, 1), summary: excerpt(body, 160) };
}

async function addressOfPage({ actor, language }: App.Locals, cityId: string | null, page: SitePage) {
	const { origin } = config();
	if (cityId === null)
		return { address: `${origin}/${language}/${page}`, changeAt: `/${language}/${page}/edit` };
	const portal = await seePortal(actor, cityId);
	return {
		address: addressOf(portal, origin, language, `/${page}`),
		alternates: alternatesOf(portal, origin, `/${page}`),
		changeAt: `/${language}/cities/${cityId}/${page}/edit`
	};
}

/** The form of such a page, in the language that the address asks for. */
export async function sitePageForm(locals: App.Locals, cityId: string | null, page: SitePage, url: URL) {
	const language = askedLanguage(url) ?? locals.language;
	const seen = await seeSitePageToChange(locals.actor, cityId, page, language);
	const back = cityId === null ? `/${locals.language}` : `/${locals.language}/cities/${cityId}`;
	return {
		...seen,
		...{ page, language, cityId, languages: [...offeredLanguages()] },
		back: `${back}/${page}`,
		done: url.searchParams.get('done'),
		// The editor names this open page, so that its own saves are no conflict with each other.
		editor: newId()
	};
}

const askedLanguage = (url: URL): Language | undefined => {
	const asked = url.searchParams.get('language') ?? '';
	return isLanguage(asked) ? asked : undefined;
};
