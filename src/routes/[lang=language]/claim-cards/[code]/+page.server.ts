import { redirect } from '@sveltejs/kit';
import { showCode } from '#domains/cards/typed-code.ts';
import { seeCard } from '#domains/awards/see-card.ts';
import { takeOverCard } from '#domains/awards/take-over-card.ts';
import { clientOf, limitTries } from '#server/limit-tries.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

const looks = { tries: 300, minutes: 10 };

export const load: PageServerLoad = async ({ params, getClientAddress }) => {
	await limitTries(['claim-code', clientOf(getClientAddress())], looks);
	const card = await seeCard(params.code);
	return { card: { ...card, shown: showCode(card.code) } };
};

export const actions: Actions = {
	default: async ({ locals, params, request, getClientAddress }) => {
		const form = await request.formData();
		const taken = await answer(form, async () => {
			await limitTries(['claim-code', clientOf(getClientAddress())], looks);
			return { awards: await takeOverCard(locals.actor, { code: params.code }) };
		});
		if ('status' in taken) return taken;
		redirect(303, `/${params.lang}/passport`);
	}
};
