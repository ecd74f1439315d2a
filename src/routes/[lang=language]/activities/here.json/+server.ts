import { seeActivitiesById, seeHere } from '#domains/discovery/see-here.ts';
import { readWish } from '#domains/discovery/wish.ts';
import { shownHere } from '../shown-here.ts';
import type { RequestHandler } from './$types.js';

/** What the card of the map says: activities by `ids`, or the soonest that a search finds in its `box`. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { language } = locals;
	const ids = url.searchParams.get('ids');
	const { items, total } =
		ids === null
			? await seeHere(readWish(url.searchParams), language)
			: { items: await seeActivitiesById(ids.split(',')), total: undefined };
	return Response.json(
		{ items: items.map((item) => shownHere(item, language)), total },
		{ headers: { 'cache-control': 'public, max-age=60' } }
	);
};
