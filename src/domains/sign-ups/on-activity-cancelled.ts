import { seeActivity } from '#domains/activities/see-activity.ts';
import { notify } from '#domains/notifications/notify.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { nameOf } from './named.ts';
import { peopleOf } from './sign-ups.sql.server.ts';

/** Everybody with a place, or in line for one, hears the reason, once: also when the job comes again after a crash. */
export const signUpsOnActivityCancelled: Listener<'activity-cancelled'> = {
	name: 'sign-ups',
	async hear({ activityId }) {
		const { activity } = await seeActivity(system, activityId);
		if (activity.state !== 'cancelled') return;
		const named = await nameOf(activityId, activity);
		await act(system, 'tell-participants', { activity: activityId }, async (trx) => {
			const people = await peopleOf(trx, activityId);
			const to = people.filter(({ state }) => state !== 'declined').map(({ accountId }) => accountId);
			await notify(trx, {
				to,
				kind: 'activity-cancelled',
				onlyOnce: `cancelled ${activityId}`,
				values: { ...named, reason: activity.cancelReason }
			});
		});
	}
};
