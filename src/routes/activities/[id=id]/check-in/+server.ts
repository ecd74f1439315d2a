import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** What the screen of a door opens. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	redirect(303, `/${locals.language}/activities/${params.id}/check-in${url.search}`);
