import { seeFrame } from '#domains/discovery/see-frame.ts';
import { readWish } from '#domains/discovery/wish.ts';
import type { RequestHandler } from './$types.js';

/** Where the map of a search opens: `[west, south, east, north]`. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { west, south, east, north } = await seeFrame(readWish(url.searchParams), locals.language);
	return Response.json(
		{ bounds: [west, south, east, north] },
		{ headers: { 'cache-control': 'public, max-age=60' } }
	);
};
