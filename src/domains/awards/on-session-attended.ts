import { badgesAt } from '#domains/activities/attach-badge.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { meetByItself } from './meet-by-itself.ts';

/** Who was there may have met what the badges of the activity ask. What a card attends counts once it has an account. */
export const awardsOnSessionAttended: Listener<'session-attended'> = {
	name: 'awards',
	async hear({ activityId, attended }) {
		const accountIds = attended.flatMap(({ accountId }) => accountId ?? []);
		if (accountIds.length === 0) return;
		for (const badgeId of await badgesAt(activityId)) await meetByItself(system, { badgeId, accountIds });
	}
};
