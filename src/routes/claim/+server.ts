import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** The address that stands on paper beside a code: short enough to type. */
export const GET: RequestHandler = ({ locals }) => redirect(303, `/${locals.language}/claim`);
