import type { DatedSession } from '#domains/activities/dated-session.ts';
import type { ActivityStanding } from '#domains/activities/see-standing.ts';
import { seeDatedSessions } from '#domains/activities/see-terms.ts';
import { notify } from '#domains/notifications/notify.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import type { Named } from './named.ts';
import { isPast, nameOfSession, placesAt } from './session-places.ts';
import { fillPlaces, moveChoices, queueWishes, strayChoices } from './session-sign-ups.sql.server.ts';

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

/** Choices follow a session that was moved to another time, as long as its title tells which one it is. */
export async function followSessionsIn(trx: Trx, activity: ActivityStanding): Promise<void> {
	if (!activity.choosesSessions) return;
	const sessions = await seeDatedSessions(activity.id, trx);
	const strays = await strayChoices(
		trx,
		activity.id,
		sessions.map(({ key }) => key)
	);
	for (const { session, title } of strays) {
		const to = onlyOne(sessions, title);
		if (to) await moveChoices(trx, activity.id, session, to.key);
	}
}

function onlyOne(sessions: readonly DatedSession[], title: string): DatedSession | undefined {
	const same = title === '' ? [] : sessions.filter((session) => session.title === title);
	return same.length === 1 ? same[0] : undefined;
}
