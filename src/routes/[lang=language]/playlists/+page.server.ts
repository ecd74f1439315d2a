import { seeCitiesInWords } from '#domains/cities/see-city.ts';
import { seePlaylistCatalogue } from '#domains/discovery/see-playlist-catalogue.ts';
import { seeVerifiedOrganisations } from '#domains/organisations/see-organisation.ts';
import { playlistCards } from '../../playlist-cards.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ url, locals }) => {
	const { searchParams } = url;
	const wish = {
		q: searchParams.get('q') ?? '',
		city: searchParams.get('city') ?? '',
		organisation: searchParams.get('organisation') ?? ''
	};
	const asking = { after: searchParams.get('after') ?? '', language: locals.language };
	const [{ items, next, isAlike }, cities, organisations] = await Promise.all([
		seePlaylistCatalogue(wish, asking),
		seeCitiesInWords(locals.language),
		seeVerifiedOrganisations()
	]);
	const further = new URLSearchParams(searchParams);
	if (next) further.set('after', next);
	return {
		wish,
		isAlike,
		isSearch: Object.values(wish).some((each) => each !== ''),
		cards: playlistCards(items, locals.language),
		more: next ? `?${further}` : undefined,
		cities: cities.map(({ slug, name }) => ({ value: slug, label: name })),
		organisations: organisations.map(({ id, name }) => ({ value: id, label: name }))
	};
};
