import { redirect } from '@sveltejs/kit';
import { claimBadge } from '#domains/awards/claim-badge.ts';
import { askForBadge } from '#domains/awards/ask-for-badge.ts';
import { newToken } from '#domains/awards/secrets.ts';
import { seeClaim } from '#domains/awards/see-claim.ts';
import { seeItemOfAward } from '#domains/passport/see-item-of-award.ts';
import { answer } from '../../../answer.ts';
import { claimIn, dropClaimToken, keepClaimToken } from '../claim-cookie.ts';
import { isVisit } from '../is-visit.ts';
import { reserveFor } from '../reserve-for.ts';
import { cardActions } from './card-actions.ts';
import { minutesTo } from './minutes-to.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url, cookies, request, isDataRequest } = event;
	const carried = url.searchParams.get('claim');
	if (carried) {
		// A mail opened on another device brings the claim along.
		keepClaimToken(cookies, params.token, carried);
		redirect(303, url.pathname);
	}
	const shown = url.searchParams.get('now') ?? undefined;
	// The scan of a rotating code keeps the badge; the code itself is worthless a minute later.
	if (shown && isVisit(request) && (await reserveFor(event, params.token, shown)))
		redirect(303, url.pathname);
	const claim = claimIn(cookies, params.token);
	const { award, badge, ...seen } = await seeClaim(locals.actor, { ...claim, shown });
	const kept =
		!award && !seen.reservedUntil && !seen.isAsked && !isDataRequest && isVisit(request)
			? await reserveFor(event)
			: undefined;
	return {
		...seen,
		badge,
		award: award && { id: award.id, revokedAt: award.revokedAt },
		itemId: award && (await seeItemOfAward(locals.actor, award.id)),
		minutesKept: minutesTo(kept?.expiresAt ?? seen.reservedUntil),
		// Without a reservation the card form brings a secret of its own, so that sending it twice gives one card.
		claimToken: kept?.claimToken ?? (seen.reservedUntil ? claim.claimToken : undefined) ?? newToken(),
		linkToken: params.token
	};
};

export const actions: Actions = {
	claim: async ({ locals, params, cookies, request, url }) => {
		const form = await request.formData();
		const asked = claimIn(cookies, params.token);
		const claimed = await answer(form, () => claimBadge(locals.actor, asked));
		if ('status' in claimed) return claimed;
		dropClaimToken(cookies, params.token);
		redirect(303, `${url.pathname}?got`);
	},
	ask: async ({ locals, params, cookies, request, url }) => {
		const form = await request.formData();
		const asked = claimIn(cookies, params.token);
		const refused = await answer(form, () => askForBadge(locals.actor, asked));
		if (refused) return refused;
		redirect(303, url.pathname);
	},
	...cardActions
};
