import { calendarFile } from '#domains/activities/calendar.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { onlyChosen } from '#domains/sign-ups/see-sessions.ts';
import { seeSignUp } from '#domains/sign-ups/see-sign-up.ts';
import { config } from '#server/config.ts';
import type { RequestHandler } from './$types.js';

/** Whoever has a place and is signed in finds the link to the meeting in their file, and only the sessions they chose. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const seen = await seeActivity(locals.actor, params.id);
	const { onlineUrl, sessions } = await seeSignUp(locals.actor, seen);
	const page = `${config().origin}/activities/${params.id}`;
	return new Response(
		calendarFile({ ...seen, activity: onlyChosen({ ...seen.activity, onlineUrl }, sessions) }, page),
		{
			headers: {
				'content-type': 'text/calendar; charset=utf-8',
				'content-disposition': `attachment; filename="activity-${params.id.slice(-8)}.ics"`,
				'cache-control': locals.actor.kind === 'person' ? 'private, no-store' : 'public, max-age=300'
			}
		}
	);
};
