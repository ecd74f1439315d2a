import { act } from '#server/act.ts';
import { type Person, system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import type { Listener } from '#server/jobs.ts';
import { Refusal } from '#server/refusal.ts';
import { joinedBy } from './sign-ups.sql.server.ts';
import { leaveActivity } from './leave-activity.ts';
import { isOver } from './sign-up.ts';
import { seeStanding } from '#domains/activities/see-standing.ts';
import { now } from '#server/clock.ts';
import { awaitedIn, dropAwaited, eraseAwaitedOf } from './awaited-sign-ups.sql.server.ts';
import { joinActivity } from './join-activity.ts';

/** Who waited for a guardian's word joins now, as if they pressed the button this moment. */
export const signUpsOnConsentGiven: Listener<'consent-given'> = {
	name: 'sign-ups',
	hear: async ({ accountId, cityId, purpose }) => {
		if (!accountId || !cityId || purpose !== 'sign-up') return;
		for (const activityId of await awaitedIn(db(), accountId, cityId)) {
			try {
				await joinActivity(asThemself(accountId), { activityId });
			} catch (error) {
				// Full or over meanwhile, or with questions to answer: the page of the activity says so.
				if (!(error instanceof Refusal)) throw error;
			}
			await act(
				system,
				'end-awaiting',
				{ activity: activityId },
				async (trx) => void (await dropAwaited(trx, activityId, accountId))
			);
		}
	}
};

/** What the guardian no longer wants: places of what is still to come go back to others. */
export const signUpsOnConsentWithdrawn: Listener<'consent-withdrawn'> = {
	name: 'sign-ups',
	hear: async ({ accountId, cityId, purpose }) => {
		if (!accountId || !cityId || purpose !== 'sign-up') return;
		for (const { activityId } of await joinedBy(db(), accountId)) {
			const standing = await seeStanding(activityId);
			if (standing?.cityId !== cityId || isOver(standing, now())) continue;
			await leaveActivity(asThemself(accountId), { activityId });
		}
	}
};

const asThemself = (accountId: string): Person => ({
	kind: 'person',
	accountId,
	isOperator: false,
	organisations: new Map(),
	cities: new Set()
});

export const awaitedSignUpsOnAccountLeft: Listener<'account-left'> = {
	name: 'awaited-sign-ups',
	hear: ({ accountId }) =>
		act(
			system,
			'erase-account-in-awaited-sign-ups',
			{},
			async (trx) => void (await eraseAwaitedOf(trx, accountId))
		)
};
