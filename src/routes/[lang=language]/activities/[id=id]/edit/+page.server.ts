import { redirect } from '@sveltejs/kit';
import { changeRows, formFromTyped, placeOfWish } from '#domains/activities/activity-form.ts';
import { keepDraft } from '#domains/activities/keep-draft.ts';
import { publishActivity } from '#domains/activities/publish-activity.ts';
import { seeDraft } from '#domains/activities/see-draft.ts';
import { answerToWish } from '#domains/frameworks/skill-wish.ts';
import { newId } from '#server/id.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { pickingOf } from '../../../../skill-picking.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const draft = await seeDraft(locals.actor, params.id);
	const ids = draft.form.skills.map(({ id }) => id);
	return {
		draft,
		picking: await pickingOf(locals.actor, url, { ids, text: draft.form, lang: params.lang }),
		// Names this open page, so that its own saves are no conflict with each other.
		editor: newId()
	};
};

/** What stands in the form, kept as it is; a button that changes rows changes them on the way. */
async function keep({ params, locals }: RequestEvent, typed: Record<string, string>) {
	const form = changeRows(formFromTyped(typed), typed.wish ?? '');
	const { revision, editor } = typed;
	return { form, ...(await keepDraft(locals.actor, { activityId: params.id, revision, editor, form })) };
}

export const actions: Actions = {
	/** Sent by the page itself while somebody types. */
	autosave: async (event) => {
		const form = await event.request.formData();
		return answer(form, async () => {
			const { revision, savedAt } = await keep(event, typedIn(form));
			return { kept: { revision, savedAt } };
		});
	},
	keep: async (event) => {
		const form = await event.request.formData();
		const typed = typedIn(form);
		const kept = await answer(form, () => keep(event, typed));
		if (!('form' in kept)) return kept;
		const place = typed.wish ? `#${placeOfWish(kept.form, typed.wish)}` : '';
		redirect(303, `${event.url.pathname}${answerToWish(typed.wish ?? '', typed.skillSearch) || place}`);
	},
	publish: async (event) => {
		const form = await event.request.formData();
		const refused = await answer(form, async () => {
			await keep(event, typedIn(form));
			await publishActivity(event.locals.actor, { activityId: event.params.id });
		});
		if (refused) return refused;
		redirect(303, `/${event.locals.language}/activities/${event.params.id}`);
	}
};
