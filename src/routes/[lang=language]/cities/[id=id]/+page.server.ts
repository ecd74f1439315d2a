import { seeCity } from '#domains/cities/see-city.ts';
import {
	seeOrganisationsToVerify,
	seeVerifiedOrganisations
} from '#domains/organisations/see-organisation.ts';
import { seePlaylistCatalogue } from '#domains/discovery/see-playlist-catalogue.ts';
import { excerpt, renderMarkdown } from '#server/markdown.ts';
import { playlistCards } from '../../../playlist-cards.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const [{ about, ...city }, verified, waiting] = await Promise.all([
		seeCity(locals.actor, params.id),
		seeVerifiedOrganisations(params.id),
		seeOrganisationsToVerify(locals.actor, params.id)
	]);
	const { items } = await seePlaylistCatalogue({ city: city.slug }, { limit: 6 });
	return {
		city,
		playlists: playlistCards(items, locals.language),
		about: renderMarkdown(about),
		summary: excerpt(about, 160),
		verified: verified.map(({ id, name, kind, logoFileId }) => ({ id, name, kind, logoFileId })),
		waiting: waiting.length,
		done: url.searchParams.get('done')
	};
};
