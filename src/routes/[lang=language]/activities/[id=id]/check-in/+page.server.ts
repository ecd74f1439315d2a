import { redirect } from '@sveltejs/kit';
import { checkIn, seeArrival } from '#domains/attendance/check-in.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { sessionLabel } from '../session-label.ts';
import type { Actions, PageServerLoad } from './$types.js';

const cookieOf = (activityId: string): string => `cairn_arrival_${activityId}`;

export const load: PageServerLoad = async ({ locals, params, url, cookies }) => {
	const shown = url.searchParams.get('now');
	if (shown) {
		// The scan is kept for an hour, so that a slow sign-in still counts.
		const { arrival } = await seeArrival(locals.actor, params.id, { shown });
		const secure = url.protocol === 'https:';
		cookies.set(cookieOf(params.id), arrival, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure,
			maxAge: 3600
		});
		redirect(303, url.pathname);
	}
	const arrival = cookies.get(cookieOf(params.id));
	const seen = await seeArrival(locals.actor, params.id, { arrival });
	return {
		id: params.id,
		title: seen.activity.title,
		when: seen.session && sessionLabel(seen.session, locals.language, seen.activity.timeZone),
		isIn: seen.isIn,
		hasJoined: seen.hasJoined
	};
};

export const actions: Actions = {
	code: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const shown = typedIn(form).code ?? '';
		const found = await answer(form, () => seeArrival(locals.actor, params.id, { shown }));
		if ('status' in found) return found;
		redirect(303, `${url.pathname}?now=${encodeURIComponent(shown)}`);
	},
	in: async ({ locals, params, request, cookies, url }) => {
		const form = await request.formData();
		const arrival = cookies.get(cookieOf(params.id));
		const refused = await answer(form, async () => {
			await checkIn(locals.actor, { activityId: params.id, arrival });
		});
		if (refused) return refused;
		redirect(303, url.pathname);
	}
};
