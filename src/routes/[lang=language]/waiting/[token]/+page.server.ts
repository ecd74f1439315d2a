import { seeWaiting } from '#domains/awards/see-waiting.ts';
import { declineWaiting, takeWaiting } from '#domains/awards/take-waiting.ts';
import { seeItemOfAward } from '#domains/passport/see-item-of-award.ts';
import { onForm } from '../../../on-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const waiting = await seeWaiting(params.token);
	const { badge, organisation, address } = waiting ?? {};
	return {
		waiting: badge &&
			organisation && {
				badge: {
					badgeId: badge.badgeId,
					version: badge.version,
					name: badge.name,
					description: badge.description,
					language: badge.language,
					imageAlt: badge.imageAlt
				},
				organisation: organisation.name,
				address: address ?? ''
			},
		isSignedIn: locals.actor.kind === 'person',
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	take: onForm('taken', async (actor, _asked, { params, locals }) => {
		const awardId = await takeWaiting(actor, { token: params.token });
		return `/${locals.language}/passport/${(await seeItemOfAward(actor, awardId)) ?? ''}`;
	}),
	decline: onForm('declined', (actor, _asked, { params }) => declineWaiting(actor, { token: params.token }))
};
