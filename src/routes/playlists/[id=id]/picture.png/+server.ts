import { openPlaylist } from '#domains/playlists/open-playlist.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import * as lettering from '#server/pictures/text-path.ts';
import { rasterise } from '#server/pictures/rasterise.ts';
import { openGraphSvg } from '#ui/drawing/open-graph.ts';
import { playlistCover, scopeOf } from '../../playlist-cover.ts';
import type { RequestHandler } from './$types.js';

/** The preview that other sites show beside a link: 1200 × 630. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const open = await openPlaylist(locals.actor, params.id);
	const { title, organisationId } = open.playlist;
	const names = await seeOrganisationNames(organisationId ? [organisationId] : []);
	const subtitle = names.get(organisationId ?? '') ?? open.makerName ?? '';
	const wish = { title, subtitle, picture: playlistCover(open), pictureShape: 'cover' } as const;
	return new Response(new Uint8Array(await rasterise(openGraphSvg(wish, lettering), 1200)), {
		headers: { 'content-type': 'image/png', 'cache-control': `${scopeOf(open)}, max-age=3600` }
	});
};
