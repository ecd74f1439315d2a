import { atomOf } from '#domains/discovery/atom.ts';
import { seeFeed } from '#domains/discovery/see-feed.ts';
import { nameInWords } from '#domains/translations/in-words.ts';
import { m } from '#messages';
import { brief } from '#ui/dates.ts';
import { nameOfLanguage, tagOf } from '#ui/language.ts';
import { askedFeed, feedHeaders } from '../asked-feed.ts';
import type { RequestHandler } from './$types.js';

/** What the catalogue shows for any filters, as a feed to read. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const asked = askedFeed(url, locals.language);
	const { language } = asked;
	const atom = atomOf(await seeFeed(asked.wish, language), {
		...asked,
		tag: tagOf(language),
		house: m.ui_brand(),
		lineOf: ({ item }) => {
			const when = item.nextAt
				? brief(item.nextAt, language, item.timeZone)
				: m.activity_any_time({}, { locale: language });
			return [when, item.placeName, nameInWords(item.city, language)].filter(Boolean).join(' · ');
		},
		noteOf: ({ item }) =>
			item.language === language
				? ''
				: m.translation_note_all({ language: nameOfLanguage(item.language, language) }, { locale: language })
	});
	return new Response(atom, { headers: feedHeaders('application/atom+xml') });
};
