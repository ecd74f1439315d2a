import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readTile, seeTile } from '#domains/discovery/see-tile.ts';
import { readWish } from '#domains/discovery/wish.ts';
import type { RequestHandler } from './$types.js';

const compress = promisify(gzip);
const fresh = 'public, max-age=60, stale-while-revalidate=600';

/** A vector tile of the map: `seeTile` says what is in it. Takes the filters of the catalogue. */
export const GET: RequestHandler = async ({ params, url, request, locals }) => {
	const tile = await seeTile(readTile(params), readWish(url.searchParams), locals.language);
	const etag = `"${createHash('sha256').update(tile).digest('base64url').slice(0, 22)}"`;
	const headers = { etag, 'cache-control': fresh, vary: 'accept-encoding, accept-language' };
	if (isKnown(request.headers.get('if-none-match'), etag))
		return new Response(null, { status: 304, headers });
	const wantsGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '') && tile.length > 200;
	const body = wantsGzip ? await compress(tile) : tile;
	return new Response(new Uint8Array(body), {
		headers: {
			...headers,
			'content-type': 'application/vnd.mapbox-vector-tile',
			...(wantsGzip ? { 'content-encoding': 'gzip' } : {})
		}
	});
};

const isKnown = (given: string | null, etag: string): boolean =>
	(given ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
