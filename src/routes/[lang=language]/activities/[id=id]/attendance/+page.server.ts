import { redirect } from '@sveltejs/kit';
import { enterAttendance } from '#domains/attendance/enter-attendance.ts';
import { seeDoor } from '#domains/attendance/see-door.ts';
import { m } from '#messages';
import { answer, typedIn } from '../../../../answer.ts';
import { sessionLabel } from '../session-label.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { activity, sessions, people, attended, now } = await seeDoor(locals.actor, params.id);
	const asked = url.searchParams.get('session');
	const session = sessions.find(({ key }) => key === asked)?.key ?? now;
	const came = new Set<string>(attended.filter((row) => row.session === session).map(({ key }) => key));
	return {
		activity: { id: activity.id, title: activity.title },
		session,
		sessions: sessions.map((one) => ({
			key: one.key,
			label: sessionLabel(one, locals.language, activity.timeZone),
			came: new Set(attended.filter((row) => row.session === one.key).map(({ key }) => key)).size
		})),
		people: people
			.filter(({ key, sessions: own }) => own === null || own.includes(session) || came.has(key))
			.map(({ key, name, byCard }) => ({
				...{ key, name },
				hint: byCard ? m.attendance_card() : undefined,
				isTicked: came.has(key)
			}))
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const typed = typedIn(form);
		const refused = await answer(form, () =>
			enterAttendance(locals.actor, { ...typed, activityId: params.id })
		);
		if (refused) return refused;
		redirect(303, `${url.pathname}?session=${encodeURIComponent(typed.session ?? '')}&done`);
	}
};
