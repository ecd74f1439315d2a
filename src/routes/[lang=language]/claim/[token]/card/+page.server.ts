import { redirect } from '@sveltejs/kit';
import { showCode } from '#domains/cards/typed-code.ts';
import { seeClaimedCard } from '#domains/awards/see-card.ts';
import { claimTokenIn, dropClaimToken } from '../../claim-cookie.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The card that this device has just made. Elsewhere, and tomorrow, only its code opens it. */
export const load: PageServerLoad = async ({ cookies, params }) => {
	const claimToken = claimTokenIn(cookies, params.token);
	const card = await seeClaimedCard(params.token, claimToken ?? '');
	return { card: { ...card, shown: showCode(card.code) }, linkToken: params.token };
};

export const actions: Actions = {
	/** The phone goes on to the next person: it forgets this claim. */
	next: ({ cookies, params }) => {
		dropClaimToken(cookies, params.token);
		redirect(303, `/${params.lang}/claim/${params.token}`);
	}
};
