import { seeActivity } from '#domains/activities/see-activity.ts';
import { coverSvg } from '#ui/drawing/cover.ts';
import type { RequestHandler } from './$types.js';

/** The landscape of an activity that has no picture of its own: its city makes the hills, its kind the light. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { activity, city } = await seeActivity(locals.actor, params.id);
	const svg = coverSvg({ title: activity.title, kind: activity.kind, place: city.id, seed: activity.id });
	const scope = activity.state === 'draft' ? 'private' : 'public';
	return new Response(svg, {
		headers: { 'content-type': 'image/svg+xml', 'cache-control': `${scope}, max-age=86400` }
	});
};
