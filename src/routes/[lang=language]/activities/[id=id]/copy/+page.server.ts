import { redirect } from '@sveltejs/kit';
import { copyActivity } from '#domains/activities/copy-activity.ts';
import { seeDraft } from '#domains/activities/see-draft.ts';
import { answer } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => {
	const { form } = await seeDraft(locals.actor, params.id);
	return { id: params.id, title: form.title };
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const form = await request.formData();
		const copy = await answer(form, () => copyActivity(locals.actor, { activityId: params.id }));
		if (typeof copy !== 'string') return copy;
		redirect(303, `/${locals.language}/activities/${copy}/edit`);
	}
};
