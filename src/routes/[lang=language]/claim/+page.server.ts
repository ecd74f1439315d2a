import { redirect } from '@sveltejs/kit';
import { cardCodeLength, readCode } from '#domains/cards/typed-code.ts';
import { seeCard } from '#domains/awards/see-card.ts';
import { findLinkByCode } from '#domains/awards/see-claim.ts';
import { clientOf, limitTries } from '#server/limit-tries.ts';
import { Refusal } from '#server/refusal.ts';
import { answer, typedIn } from '../../answer.ts';
import { reserveFor } from './reserve-for.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** A class that types together shares one network address. */
const typing = { tries: 300, minutes: 10 };

export const load: PageServerLoad = ({ url }) => ({ code: url.searchParams.get('code') ?? '' });

export const actions: Actions = {
	default: async (event) => {
		const { request, params, getClientAddress } = event;
		const form = await request.formData();
		const to = await answer(form, async () => {
			await limitTries(['claim-code', clientOf(getClientAddress())], typing);
			const code = readCode(typedIn(form).code ?? '');
			if (code === '')
				throw new Refusal('invalid-input', { fields: [{ field: 'code', message: 'problem_required' }] });
			if (code.length === cardCodeLength) return `claim-cards/${(await seeCard(code)).code}`;
			const { token: linkToken, shown } = await findLinkByCode(code);
			// What is wrong with the link is said on its own page.
			const kept = await reserveFor(event, linkToken, shown).catch((error: unknown) => {
				if (!(error instanceof Refusal)) throw error;
			});
			return `claim/${linkToken}${shown && !kept ? `?now=${shown}` : ''}`;
		});
		if (typeof to !== 'string') return to;
		redirect(303, `/${params.lang}/${to}`);
	}
};
