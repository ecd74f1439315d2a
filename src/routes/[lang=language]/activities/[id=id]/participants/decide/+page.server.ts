import { redirect } from '@sveltejs/kit';
import { decideSignUps } from '#domains/sign-ups/decide-sign-ups.ts';
import { messageParticipants } from '#domains/sign-ups/message-participants.ts';
import { seeSelection } from '#domains/sign-ups/see-selection.ts';
import { answer, typedIn } from '../../../../../answer.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
	/** Shows who is meant and how the words would read; nothing is done yet. */
	choose: async ({ request, params, locals }) => {
		const form = await request.formData();
		const asked = { ...typedIn(form), activityId: params.id };
		return { selection: await seeSelection(locals.actor, asked) };
	},
	confirm: async ({ request, params, locals }) => {
		const form = await request.formData();
		const asked = { ...typedIn(form), activityId: params.id };
		const list = `/${locals.language}/activities/${params.id}/participants`;
		let next = list;
		const refused = await answer(form, async () => {
			if (typedIn(form).decision === 'message') {
				next = `${list}?told=${(await messageParticipants(locals.actor, asked)).told}`;
			} else {
				next = `${list}?decided=${(await decideSignUps(locals.actor, asked)).decided}`;
			}
		});
		if (refused) {
			const { status, data } = refused;
			return { status, ...data, selection: await seeSelection(locals.actor, asked) };
		}
		redirect(303, next);
	}
};
