import { z } from 'zod';
import { type ActivityStanding, holdActivity, seeStanding } from '#domains/activities/see-standing.ts';
import { notify } from '#domains/notifications/notify.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { inTurn } from '#server/in-turn.ts';
import { permit } from '#server/permit.ts';
import { mayWorkSignUps } from './may.ts';
import { fillSessionsIn } from './fill-sessions.ts';
import { followSessionsIn } from './follow-sessions.ts';
import { type Named, namedOf } from './named.ts';
import { isOver } from './sign-up.ts';
import { changeStandings, countsOf, firstWaiting } from './sign-ups.sql.server.ts';

/** At most so many move up at once; more than that find out as fast from the page. */
const atOnce = 10_000;

/**
 * Gives places that are free to those who wait longest, in the transaction that freed them; and then those of sessions.
 * The activity is held, so that nobody else takes them meanwhile. `besides`: somebody who is told in another way.
 */
export async function promoteIn(
	trx: Trx,
	activity: ActivityStanding,
	named: Named,
	besides?: string
): Promise<string[]> {
	const at = now();
	if (activity.state !== 'published' || isOver(activity, at)) return [];
	const accountIds = await promotePlaces(trx, activity, at);
	const told = accountIds.filter((id) => id !== besides);
	await notify(trx, { to: told, kind: 'sign-up-promoted', values: named });
	if (told.length > 0) await tell(trx, 'sign-up-promoted', { activityId: activity.id, accountIds: told });
	await fillSessionsIn(trx, activity, named, besides ? [...accountIds, besides] : accountIds);
	return accountIds;
}

async function promotePlaces(trx: Trx, activity: ActivityStanding, at: Date): Promise<string[]> {
	const { joined, waiting } = await countsOf(trx, activity.id);
	const free = activity.capacity === null ? waiting : activity.capacity - joined;
	if (free <= 0 || waiting === 0) return [];
	const next = await firstWaiting(trx, activity.id, Math.min(free, atOnce));
	const accountIds = next.map(({ accountId }) => accountId);
	await changeStandings(trx, activity.id, accountIds, { state: 'joined', at, isDecision: false });
	return accountIds;
}

/** Job: somebody's place came back in a way that could not hold the activity meanwhile. */
export async function promoteWaitingJob(given: unknown): Promise<void> {
	permit(system, mayWorkSignUps(system));
	await promoteWaiting(z.object({ activityId: z.uuid() }).parse(given).activityId);
}

/** The same by itself: when there are more places than before, or somebody's place came back. */
export async function promoteWaiting(activityId: string): Promise<void> {
	permit(system, mayWorkSignUps(system));
	await inTurn(`sign-ups ${activityId}`, async () => {
		const standing = await seeStanding(activityId);
		if (!standing || standing.state !== 'published') return;
		const named = await namedOf(activityId);
		if (!named) return;
		await act(system, 'promote-waiting', { activity: activityId }, async (trx) => {
			const activity = await holdActivity(trx, activityId);
			if (!activity) return;
			await followSessionsIn(trx, activity, named);
			await promoteIn(trx, activity, named);
		});
	});
}
