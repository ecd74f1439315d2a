import { redirect } from '@sveltejs/kit';
import { awardToAddress } from '#domains/awards/award-to-address.ts';
import { revokeAward } from '#domains/awards/revoke-award.ts';
import { seeAwards } from '#domains/awards/see-awards.ts';
import { isId } from '#server/id.ts';
import { answer, typedIn } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const before = url.searchParams.get('before') ?? '';
	const { badge, awards, next } = await seeAwards(locals.actor, params.id, isId(before) ? before : undefined);
	const { badgeId, version, name, language, retiredAt } = badge;
	return {
		badge: { badgeId, version, name, language, retiredAt },
		awards: awards.map(({ accountId, ...award }) => ({
			id: award.id,
			holderName: award.holderName,
			waitsFor: award.waitsFor,
			byCard: award.byCard,
			hasLeft: accountId === null && !award.byCard && !award.waitsFor && !award.revokedAt,
			awardedAt: award.awardedAt,
			revokedAt: award.revokedAt,
			revokeReason: award.revokeReason
		})),
		next,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	give: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const asked = { ...typedIn(form), badgeId: params.id, language: params.lang };
		const refused = await answer(form, async () => void (await awardToAddress(locals.actor, asked)));
		if (refused) return refused;
		redirect(303, `${url.pathname}?done=given`);
	},
	revoke: async ({ locals, request, url }) => {
		const form = await request.formData();
		const refused = await answer(form, async () => void (await revokeAward(locals.actor, typedIn(form))));
		if (refused) return refused;
		redirect(303, `${url.pathname}?done=revoked`);
	}
};
