import { redirect } from '@sveltejs/kit';
import { readPass } from '#domains/attendance/pass.ts';
import { Refusal } from '#server/refusal.ts';
import type { RequestHandler } from './$types.js';

/** A pass read by a phone that is not at the door: what it is for. Who holds it is for the door alone. */
export const GET: RequestHandler = ({ locals, params }) => {
	const pass = readPass(params.token);
	if (!pass) throw new Refusal('not-found');
	redirect(303, `/${locals.language}/activities/${pass.activityId}`);
};
