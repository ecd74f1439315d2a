import type { CatalogueItem } from '#domains/discovery/catalogue.ts';
import { m } from '#messages';
import { brief } from '#ui/dates.ts';
import type { IconName } from '#ui/icons.ts';
import type { Language } from '#ui/language.ts';
import { inWords } from '../../in-words.ts';
import { coverOf } from './cover-of.ts';
import { costLabel, kindLabel, modeIcon, modeLabel } from './labels.ts';

type Fact = { icon: IconName; text: string; label: string };

/** A card of the catalogue in the words of a language: dates are written here, so that a browser cannot differ. */
export function shownItem(listed: CatalogueItem, lang: Language) {
	const item = inWords(listed, lang);
	const when = item.nextAt ? brief(item.nextAt, lang, item.timeZone) : m.activity_any_time();
	const where =
		item.mode === 'online' ? modeLabel('online') : [item.placeName, item.cityName].filter(Boolean).join(', ');
	const facts: Fact[] = [
		{ icon: 'calendar', text: when, label: m.activity_when() },
		{ icon: modeIcon(item.mode), text: where, label: m.activity_where() },
		{ icon: 'organisation', text: item.organisationName, label: m.activity_organised_by() }
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
					alt: m.activity_badge_here({ name: item.badge.name })
				}
			: undefined
	};
}
