import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** The bare address has no language: it sends people to the start page in theirs. */
export const GET: RequestHandler = ({ locals }) => redirect(303, `/${locals.language}`);
