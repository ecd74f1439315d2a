import { seeDoor } from '#domains/attendance/see-door.ts';
import { sessionLabel } from '../session-label.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('cairn:door');
	const { activity, sessions, attended, ...door } = await seeDoor(locals.actor, params.id);
	return {
		...door,
		activity,
		sessions: sessions.map((session) => ({
			key: session.key,
			label: sessionLabel(session, locals.language, activity.timeZone)
		})),
		attended: attended.map(({ session, key }) => ({ session, key }))
	};
};
