import { seeCity } from '#domains/cities/see-city.ts';
import { sourceOfCity } from '#domains/cities/translate-city.ts';
import {
	seeOrganisationsToVerify,
	seeVerifiedOrganisations
} from '#domains/organisations/see-organisation.ts';
import { seePlaylistCatalogue } from '#domains/discovery/see-playlist-catalogue.ts';
import { seeSpoken } from '#domains/translations/see-translations.ts';
import { excerpt, renderMarkdown } from '#server/markdown.ts';
import { playlistCards } from '../../../playlist-cards.ts';
import { shownSpoken } from '../../shown-spoken.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const [found, verified, waiting] = await Promise.all([
		seeCity(locals.actor, params.id),
		seeVerifiedOrganisations(params.id),
		seeOrganisationsToVerify(locals.actor, params.id)
	]);
	const { about: _written, ...city } = found;
	const { items } = await seePlaylistCatalogue({ city: city.slug }, { limit: 6 });
	const spoken = await seeSpoken(sourceOfCity(found), locals.language);
	const about = spoken.text('about', found.about);
	const thing = { about: 'city', id: params.id, path: `/cities/${params.id}` } as const;
	return {
		city: { ...city, name: spoken.text('name', city.name) },
		aboutLang: spoken.langOf('about'),
		spoken: shownSpoken(spoken, locals.language, { ...thing, mayTranslate: city.mayChange }),
		playlists: playlistCards(items, locals.language),
		about: renderMarkdown(about),
		summary: excerpt(about, 160),
		verified: verified.map(({ id, name, kind, logoFileId }) => ({ id, name, kind, logoFileId })),
		waiting: waiting.length,
		done: url.searchParams.get('done')
	};
};
