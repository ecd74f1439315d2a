import { inWords, nameInWords } from '#domains/translations/in-words.ts';
import type { CatalogueItem } from '#domains/discovery/catalogue.ts';
import { m } from '#messages';
import { brief } from '#ui/dates.ts';
import type { IconName } from '#ui/icons.ts';

export type ActivityCard = {
	id: string;
	href: string;
	title: string;
	language: string;
	summary: string;
	picture: { src: string; alt: string };
	jewel: { src: string; alt: string } | undefined;
	facts: { icon: IconName; text: string }[];
};

/** Activities as cards in lists: when, where, by whom, and the badge that can be earned. */
export const activityCards = (items: CatalogueItem[], lang: string): ActivityCard[] =>
	items
		.map((listed) => inWords(listed, lang))
		.map((item) => ({
			id: item.id,
			href: `/${lang}/activities/${item.id}`,
			title: item.title,
			language: item.language,
			summary: item.summary,
			picture: coverOf(item),
			jewel: item.badge && {
				src: `/badges/${item.badge.id}/versions/${item.badge.version}/picture.svg`,
				alt: m.home_badge({ badge: nameInWords(item.badge, lang) })
			},
			facts: factsOf(item, lang)
		})) as ActivityCard[];

const coverOf = ({ id, coverFileId, coverAlt }: CatalogueItem) =>
	coverFileId
		? { src: `/files/${coverFileId}?width=640`, alt: coverAlt }
		: { src: `/activities/${id}/cover.svg`, alt: '' };

function factsOf(item: CatalogueItem, lang: string): ActivityCard['facts'] {
	const when = item.nextAt ? brief(item.nextAt, lang, item.timeZone) : m.home_any_time();
	const where = item.mode === 'online' ? m.home_online() : item.placeName || nameInWords(item.city, lang);
	return [
		{ icon: 'calendar', text: when },
		{ icon: item.mode === 'online' ? 'online' : 'place', text: where },
		{ icon: 'organisation', text: item.organisationName }
	];
}
