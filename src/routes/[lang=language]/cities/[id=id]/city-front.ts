import { portalOf } from '#domains/cities/portal.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { seeFront, seeFrontPreview } from '#domains/cities/see-front.ts';
import { sourceOfCity } from '#domains/cities/translate-city.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seeOrganisationsToVerify } from '#domains/organisations/see-organisation.ts';
import { seeSpoken } from '#domains/translations/see-translations.ts';
import type { Actor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { offeredLanguages } from '#server/offered-languages.ts';
import { excerpt } from '#server/markdown.ts';
import type { Language } from '#ui/language.ts';
import { activityCards } from '../../../activity-cards.ts';
import { addressOf, alternatesOf } from '../../../portal-scope.ts';
import { shownSpoken } from '../../shown-spoken.ts';
import { shownBlocks } from './shown-front.ts';

type Asked = { actor: Actor; cityId: string; lang: Language; isPreview?: boolean };

/** Everything that the front page of a city shows. */
export async function cityFront({ actor, cityId, lang, isPreview = false }: Asked) {
	const { origin } = config();
	const [city, waiting, blocks] = await Promise.all([
		seeCity(actor, cityId),
		seeOrganisationsToVerify(actor, cityId),
		isPreview ? seeFrontPreview(actor, cityId) : seeFront(cityId)
	]);
	const spoken = await seeSpoken(sourceOfCity(city), lang);
	const about = spoken.text('about', city.about);
	const tagline = spoken.text('tagline', city.tagline);
	const few = { limit: 6, withCounts: false, language: lang };
	const cities = [city.slug];
	const [week, shown] = await Promise.all([
		seeCatalogue({ cities, when: 'week' }, few),
		shownBlocks(blocks, { ...city, about }, lang, spoken.langOf('about'))
	]);
	const soon = week.items.length > 0 ? week : await seeCatalogue({ cities }, few);
	const portal = portalOf(city, origin, offeredLanguages());
	const thing = { about: 'city', id: city.id, path: `/cities/${city.id}` } as const;
	const { id, slug, accent, languages, mayChange, coverAlt, coverCredit } = city;
	return {
		city: {
			id,
			slug,
			name: spoken.text('name', city.name),
			tagline,
			nameLang: spoken.langOf('name'),
			taglineLang: spoken.langOf('tagline'),
			accent,
			languages,
			mayChange,
			coverAlt,
			coverCredit
		},
		cover: city.coverFileId,
		logo: city.logoFileId,
		summary: tagline || excerpt(about, 160),
		soon: activityCards(soon.items, lang),
		isThisWeek: week.items.length > 0,
		blocks: shown,
		waiting: waiting.length,
		isPreview,
		spoken: shownSpoken(spoken, lang, { ...thing, mayTranslate: mayChange }),
		address: addressOf(portal, origin, lang),
		alternates: alternatesOf(portal, origin)
	};
}

export type CityFront = Awaited<ReturnType<typeof cityFront>>;
