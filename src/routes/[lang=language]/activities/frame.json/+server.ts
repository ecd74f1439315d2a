import { seeFrame } from '#domains/discovery/see-frame.ts';
import { seeOutlines } from '#domains/discovery/see-outlines.ts';
import { readWish } from '#domains/discovery/wish.ts';
import { shownGround } from '../../shown-ground.ts';
import type { RequestHandler } from './$types.js';

/** Where the map of a search opens, `[west, south, east, north]`, and the outlines of the cities that are meant. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const wish = readWish(url.searchParams);
	const [frame, grounds] = await Promise.all([seeFrame(wish, locals.language), seeOutlines(wish)]);
	const { west, south, east, north } = frame;
	const features = grounds.flatMap((ground) => shownGround(ground)?.areas.features ?? []);
	return Response.json(
		{ bounds: [west, south, east, north], areas: { type: 'FeatureCollection', features } },
		{ headers: { 'cache-control': 'public, max-age=60' } }
	);
};
