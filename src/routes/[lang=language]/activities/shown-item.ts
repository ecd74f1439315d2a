import { inWords, nameInWords } from '#domains/translations/in-words.ts';
import { kmBetween, type Point } from '#domains/discovery/area.ts';
import type { CatalogueItem } from '#domains/discovery/catalogue.ts';
import { m } from '#messages';
import { brief, localeOf } from '#ui/dates.ts';
import type { IconName } from '#ui/icons.ts';
import type { Language } from '#ui/language.ts';
import { coverOf } from './cover-of.ts';
import { costLabel, kindLabel, modeIcon, modeLabel } from './labels.ts';

type Fact = { icon: IconName; text: string; label: string };

/** A card of the catalogue in the words of a language: dates are written here, so that a browser cannot differ. */
export function shownItem(listed: CatalogueItem, lang: Language, near?: Point) {
	const item = inWords(listed, lang);
	const when = item.nextAt ? brief(item.nextAt, lang, item.timeZone) : m.activity_any_time();
	const where =
		item.mode === 'online'
			? modeLabel('online')
			: [item.placeName, nameInWords(item.city, lang)].filter(Boolean).join(', ');
	const facts: Fact[] = [
		{ icon: 'calendar', text: when, label: m.activity_when() },
		{ icon: modeIcon(item.mode), text: where + distanceText(item, near, lang), label: m.activity_where() },
		// Often the place is the organiser's own.
		...(item.organisationName === item.placeName && item.mode !== 'online'
			? []
			: [
					{
						icon: 'organisation' as const,
						text: item.organisationName,
						label: m.activity_organised_by()
					}
				])
	];
	return {
		id: item.id,
		href: `/${lang}/activities/${item.id}`,
		title: item.title,
		lang: item.language === lang ? undefined : item.language,
		picture: coverOf(item),
		facts,
		tags: [
			kindLabel(item.kind),
			costLabel(item.cost),
			...(item.meetings > 1 ? [m.activity_meetings_left({ count: item.meetings })] : [])
		],
		jewel: item.badge
			? {
					src: `/badges/${item.badge.id}/versions/${item.badge.version}/picture.svg`,
					alt: m.activity_badge_here({ name: nameInWords(item.badge, lang) })
				}
			: undefined
	};
}

/** How far it is, where the visitor said where they are. */
function distanceText({ mode, lng, lat }: CatalogueItem, near: Point | undefined, lang: Language): string {
	if (!near || mode === 'online' || lng === null || lat === null) return '';
	const km = kmBetween(near, { lng, lat });
	const digits = km < 10 ? 1 : 0;
	return ` · ${m.discovery_distance({ km: km.toLocaleString(localeOf(lang), { maximumFractionDigits: digits }) })}`;
}

export type ShownItem = ReturnType<typeof shownItem>;
