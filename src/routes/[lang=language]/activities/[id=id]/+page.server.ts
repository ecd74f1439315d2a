import { redirect } from '@sveltejs/kit';
import { activityIn, sourceOfActivity } from '#domains/activities/activity-texts.ts';
import { cancelActivity } from '#domains/activities/cancel-activity.ts';
import { publishActivity } from '#domains/activities/publish-activity.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { unpublishActivity } from '#domains/activities/unpublish-activity.ts';
import { leaveActivity } from '#domains/sign-ups/leave-activity.ts';
import { seeSignUp } from '#domains/sign-ups/see-sign-up.ts';
import { seeSpoken } from '#domains/translations/see-translations.ts';
import type { Actor } from '#server/actor.ts';
import { answer, typedIn } from '../../../answer.ts';
import { shownSpoken } from '../../shown-spoken.ts';
import { aroundActivity } from './around-activity.ts';
import { joinOrAsk } from './join-or-ask.ts';
import { shownActivity } from './shown-activity.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => {
	const seen = await seeActivity(locals.actor, params.id);
	// A draft that was never public has no page yet: its people go on writing.
	if (seen.activity.publishedAt === null && seen.may.edit) {
		redirect(303, `/${locals.language}/activities/${params.id}/edit`);
	}
	const thing = { about: 'activity', id: params.id, path: `/activities/${params.id}` } as const;
	const [spoken, signUp] = await Promise.all([
		seeSpoken(sourceOfActivity(seen.activity), locals.language),
		seeSignUp(locals.actor, seen)
	]);
	const [shown, around] = await Promise.all([
		shownActivity(
			{ ...seen, signUp, actor: locals.actor, activity: activityIn(seen.activity, spoken) },
			locals.language,
			spoken
		),
		aroundActivity(locals.actor, seen, locals.language)
	]);
	return {
		shown,
		spoken: shownSpoken(spoken, locals.language, { ...thing, mayTranslate: seen.may.edit }),
		...around
	};
};

/** Does it and comes back to the page, so that reloading repeats nothing. */
const doing =
	(action: (actor: Actor, input: unknown, event: RequestEvent) => Promise<unknown>) =>
	async (event: RequestEvent) => {
		const { request, params, locals, url } = event;
		const form = await request.formData();
		const refused = await answer(form, async () => {
			await action(locals.actor, { ...typedIn(form), activityId: params.id }, event);
		});
		if (refused) return refused;
		redirect(303, url.pathname);
	};

export const actions: Actions = {
	join: doing(joinOrAsk),
	leave: doing(leaveActivity),
	publish: doing(publishActivity),
	unpublish: doing(unpublishActivity),
	cancel: doing(cancelActivity)
};
