import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** What a scanned code opens. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	// What the screen of a rotating link shows comes along.
	redirect(303, `/${locals.language}/claim/${encodeURIComponent(params.token)}${url.search}`);
