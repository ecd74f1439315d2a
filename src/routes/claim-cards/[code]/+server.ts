import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** What the code on a claim card opens. */
export const GET: RequestHandler = ({ locals, params }) =>
	redirect(303, `/${locals.language}/claim-cards/${encodeURIComponent(params.code)}`);
