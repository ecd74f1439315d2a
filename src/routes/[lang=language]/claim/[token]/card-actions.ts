import { redirect } from '@sveltejs/kit';
import { claimForCard, claimWithCard } from '#domains/awards/claim-with-card.ts';
import { readCode } from '#domains/cards/typed-code.ts';
import { answer, typedIn } from '../../../answer.ts';
import { keepClaimToken } from '../claim-cookie.ts';
import type { Actions } from './$types.js';

/** Taking a badge without an account: on a card of one's own, or on a new one. */
export const cardActions = {
	'own-card': async ({ locals, params, request }) => {
		const form = await request.formData();
		const asked = { ...typedIn(form), linkToken: params.token };
		const card = await answer(form, () => claimForCard(locals.actor, asked));
		if ('status' in card) return card;
		redirect(303, `/${params.lang}/claim-cards/${readCode(card.code)}`);
	},
	card: async ({ locals, params, cookies, request, url }) => {
		const form = await request.formData();
		const asked = { ...typedIn(form), linkToken: params.token };
		const card = await answer(form, () => claimWithCard(locals.actor, asked));
		if ('status' in card) return card;
		keepClaimToken(cookies, params.token, typedIn(form).claimToken ?? '');
		redirect(303, `${url.pathname}/card`);
	}
} satisfies Actions;
