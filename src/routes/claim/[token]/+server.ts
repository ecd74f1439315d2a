import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** What a scanned code opens. */
export const GET: RequestHandler = ({ locals, params }) =>
	redirect(303, `/${locals.language}/claim/${encodeURIComponent(params.token)}`);
