import { readWish } from '#domains/discovery/wish.ts';
import { m } from '#messages';
import { config } from '#server/config.ts';
import { isLanguage, type Language } from '#ui/language.ts';

/** What a feed is asked for: the filters of the catalogue, and `lang` for its own words. */
export function askedFeed(url: URL, preferred: Language) {
	const { origin } = config();
	const asked = url.searchParams.get('lang') ?? '';
	const language = isLanguage(asked) ? asked : preferred;
	const wish = readWish(url.searchParams);
	const filters = new URLSearchParams(url.searchParams);
	for (const name of ['lang', 'after']) filters.delete(name);
	const query = filters.size > 0 ? `?${filters}` : '';
	const title =
		wish.q === ''
			? m.activity_feed_title({}, { locale: language })
			: m.activity_feed_searched({ wish: wish.q }, { locale: language });
	return {
		wish,
		language,
		title: `${title} · ${m.ui_brand()}`,
		origin,
		self: `${origin}${url.pathname}${url.search}`,
		page: `${origin}/${language}/activities${query}`
	};
}

/** Programs fetch feeds again and again, from anywhere; the words depend on the language that they ask for. */
export const feedHeaders = (type: string) => ({
	'content-type': `${type}; charset=utf-8`,
	'cache-control': 'public, max-age=300',
	'access-control-allow-origin': '*',
	vary: 'accept-language'
});
