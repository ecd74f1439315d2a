import type { CatalogueItem } from '#domains/discovery/catalogue.ts';
import { inWords, nameInWords } from '#domains/translations/in-words.ts';
import { m } from '#messages';
import { brief } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';
import { kindLabel } from './labels.ts';

/** A line of the map's card, in the words of a language. */
export function shownHere(listed: CatalogueItem, lang: Language) {
	const item = inWords(listed, lang);
	return {
		id: item.id,
		href: `/${lang}/activities/${item.id}`,
		title: item.title,
		lang: item.language === lang ? undefined : item.language,
		kind: item.kind,
		kindLabel: kindLabel(item.kind),
		when: item.nextAt ? brief(item.nextAt, lang, item.timeZone) : m.activity_any_time(),
		where: item.placeName || nameInWords(item.city, lang),
		at: item.lng === null || item.lat === null ? undefined : { lng: item.lng, lat: item.lat }
	};
}
export type ShownHere = ReturnType<typeof shownHere>;
export type Here = { items: ShownHere[]; total?: { count: number; isOver: boolean } };
