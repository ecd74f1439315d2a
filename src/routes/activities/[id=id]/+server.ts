import { redirect } from '@sveltejs/kit';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { visitor } from '#server/actor.ts';
import { openJson, wantsJson } from '../../wants-json.ts';
import { describedActivity } from '../described-activity.ts';
import type { RequestHandler } from './$types.js';

/** An activity's own address: schema.org for machines, its page for people. Both only when it is public. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	if (wantsJson(request)) {
		const seen = await seeActivity(visitor, params.id);
		return openJson(await describedActivity(seen, locals.language), 60, 'application/ld+json');
	}
	await seeActivity(locals.actor, params.id);
	redirect(303, `/${locals.language}/activities/${params.id}`);
};
