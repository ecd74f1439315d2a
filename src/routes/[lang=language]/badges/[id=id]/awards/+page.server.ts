import { redirect } from '@sveltejs/kit';
import { awardToAddress } from '#domains/awards/award-to-address.ts';
import { awardState } from '#domains/awards/award.ts';
import { seeAwards } from '#domains/awards/see-awards.ts';
import { now } from '#server/clock.ts';
import { isId } from '#server/id.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { changeBy } from './change-by.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const before = url.searchParams.get('before') ?? '';
	const { badge, awards, next } = await seeAwards(locals.actor, params.id, isId(before) ? before : undefined);
	const at = now();
	const { badgeId, version, name, language, retiredAt } = badge;
	return {
		badge: { badgeId, version, name, language, retiredAt },
		awards: awards.map(({ accountId, ...award }) => ({
			id: award.id,
			holderName: award.holderName,
			waitsFor: award.waitsFor,
			mailFailed: award.mailFailed,
			byCard: award.byCard,
			hasLeft: accountId === null && !award.byCard && !award.waitsFor && !award.revokedAt,
			awardedAt: award.awardedAt,
			expiresAt: award.expiresAt,
			state: awardState(award, at),
			revokedAt: award.revokedAt,
			suspendedAt: award.suspendedAt,
			reason: award.revokeReason ?? award.suspendReason
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
	change: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const { step = '', reason } = typedIn(form);
		const asked = { badgeId: params.id, awardIds: form.getAll('awardIds').map(String), reason };
		const refused = await answer(form, async () => {
			await changeBy(step)(locals.actor, asked);
		});
		if (refused) return refused;
		redirect(303, `${url.pathname}?done=${step}`);
	}
};
