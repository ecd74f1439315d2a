import { createHash } from 'node:crypto';
import { readTile, seeTile } from '#domains/discovery/see-tile.ts';
import { readWish } from '#domains/discovery/wish.ts';
import type { RequestHandler } from './$types.js';

/** A vector tile of the map: `seeTile` says what is in it. Takes the filters of the catalogue. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
	const tile = await seeTile(readTile(params), readWish(url.searchParams), locals.language);
	return new Response(new Uint8Array(tile), {
		headers: {
			'content-type': 'application/vnd.mapbox-vector-tile',
			'cache-control': 'public, max-age=60, stale-while-revalidate=600',
			vary: 'Accept-Language',
			// Kit answers 304 by it.
			etag: `"${createHash('sha256').update(tile).digest('base64url').slice(0, 22)}"`
		}
	});
};
