import { redirect } from '@sveltejs/kit';
import { startActivity } from '#domains/activities/start-activity.ts';
import { seeActivityMakers } from '#domains/activities/see-activity-makers.ts';
import { answer, typedIn } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => ({
	organisations: await seeActivityMakers(locals.actor),
	chosen: url.searchParams.get('organisation') ?? ''
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const typed = { ...typedIn(form), language: locals.language };
		const id = await answer(form, () => startActivity(locals.actor, typed));
		if (typeof id !== 'string') return id;
		redirect(303, `/${locals.language}/activities/${id}/edit`);
	}
};
