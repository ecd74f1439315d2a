import type { CatalogueItem } from '#domains/discovery/catalogue.ts';
import { m } from '#messages';
import { brief } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';
import { kindLabel } from './labels.ts';

/** A line of the map's card, in the words of a language. */
export const shownHere = (item: CatalogueItem, lang: Language) => ({
	id: item.id,
	href: `/${lang}/activities/${item.id}`,
	title: item.title,
	lang: item.language === lang ? undefined : item.language,
	kind: item.kind,
	kindLabel: kindLabel(item.kind),
	when: item.nextAt ? brief(item.nextAt, lang, item.timeZone) : m.activity_any_time(),
	where: item.placeName || item.cityName,
	at: item.lng === null || item.lat === null ? undefined : { lng: item.lng, lat: item.lat }
});
export type ShownHere = ReturnType<typeof shownHere>;
export type Here = { items: ShownHere[]; total?: { count: number; isOver: boolean } };
