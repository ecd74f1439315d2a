import { seeActivity } from '#domains/activities/see-activity.ts';
import { visitor } from '#server/actor.ts';
import { openJson } from '../../wants-json.ts';
import { describedActivity } from '../described-activity.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, locals }) =>
	openJson(
		await describedActivity(await seeActivity(visitor, params.id), locals.language),
		60,
		'application/ld+json'
	);
