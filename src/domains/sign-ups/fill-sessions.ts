import type { ActivityStanding } from '#domains/activities/see-standing.ts';
import { seeDatedSessions } from '#domains/activities/see-terms.ts';
import { notify } from '#domains/notifications/notify.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import type { Named } from './named.ts';
import { isPast, nameOfSession, placesAt } from './session-places.ts';
import { fillPlaces, queueWishes } from './session-sign-ups.sql.server.ts';

/**
 * Gives free places of sessions to those who wait longest, in the transaction that freed them; the activity is held.
 * `besides`: those who are told in another way.
 */
export async function fillSessionsIn(
	trx: Trx,
	activity: ActivityStanding,
	named: Named,
	besides: readonly string[] = []
): Promise<void> {
	if (!activity.choosesSessions || activity.state !== 'published') return;
	const at = now();
	const sessions = (await seeDatedSessions(activity.id, trx)).filter((session) => !isPast(session, at));
	await queueWishes(trx, activity.id);
	const seated = await fillPlaces(
		trx,
		activity.id,
		sessions.map((session) => ({ key: session.key, places: placesAt(activity, session) }))
	);
	for (const session of sessions) {
		const to = seated
			.filter((seat) => seat.session === session.key && !besides.includes(seat.accountId))
			.map(({ accountId }) => accountId);
		if (to.length === 0) continue;
		const values = { ...named, activity: `${named.activity}: ${nameOfSession(session, activity.timeZone)}` };
		await notify(trx, { to, kind: 'sign-up-promoted', values });
		await tell(trx, 'sign-up-promoted', { activityId: activity.id, accountIds: to });
	}
}
