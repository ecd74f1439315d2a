import { redirect } from '@sveltejs/kit';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { seeSignUp } from '#domains/sign-ups/see-sign-up.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { signUpPage } from './shown-sign-up.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const here = `/${locals.language}/activities/${params.id}`;
	signInFirst(locals.actor, url, locals.language);
	const seen = await seeActivity(locals.actor, params.id);
	const page = signUpPage(seen, await seeSignUp(locals.actor, seen), locals.language);
	if (!page.isOpen) redirect(303, here);
	return page;
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const form = await request.formData();
		const refused = await answer(form, async () => {
			await joinActivity(locals.actor, { ...typedIn(form), activityId: params.id });
		});
		if (refused) return refused;
		redirect(303, `/${locals.language}/activities/${params.id}`);
	}
};
