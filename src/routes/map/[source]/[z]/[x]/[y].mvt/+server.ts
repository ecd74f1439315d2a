import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readTile } from '#domains/discovery/see-tile.ts';
import { isBaseSource, seeBaseTile } from '#server/map/base-map.ts';
import { Refusal } from '#server/refusal.ts';
import type { RequestHandler } from './$types.js';

const unpack = promisify(gunzip);
/** The address carries the version of the file. */
const forGood = 'public, max-age=31536000, immutable';

/** A tile of the map beneath everything: land, water, borders, names, streets. Nothing there is an empty tile. */
export const GET: RequestHandler = async ({ params, request }) => {
	const found = isBaseSource(params.source) ? await seeBaseTile(params.source, readTile(params)) : undefined;
	if (!found) throw new Refusal('not-found');
	const etag = `"${found.version}"`;
	const headers = { etag, 'cache-control': forGood, vary: 'accept-encoding' };
	if (request.headers.get('if-none-match')?.includes(etag))
		return new Response(null, { status: 304, headers });
	const data = found.data ?? new Uint8Array();
	const takesGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
	const isPacked = found.isGzip && data.length > 0;
	return new Response(new Uint8Array(isPacked && !takesGzip ? await unpack(data) : data), {
		headers: {
			...headers,
			'content-type': 'application/vnd.mapbox-vector-tile',
			...(isPacked && takesGzip ? { 'content-encoding': 'gzip' } : {})
		}
	});
};
