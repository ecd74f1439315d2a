import type { DatedSession } from '#domains/activities/dated-session.ts';
import type { ActivityStanding } from '#domains/activities/see-standing.ts';
import { seeDatedSessions } from '#domains/activities/see-terms.ts';
import { notify } from '#domains/notifications/notify.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import type { Named } from './named.ts';
import { dropStray, moveChoices, strayChoices } from './session-sign-ups.sql.server.ts';

type Gone = { title: string; startsAt: string };

/**
 * Choices follow a session that was moved to another time, as long as its title tells which one it is. Those at a session
 * that will not take place any more are given back, and whoever made them is told once, in the same transaction. What is
 * over stays as it was.
 */
export async function followSessionsIn(trx: Trx, activity: ActivityStanding, named: Named): Promise<void> {
	if (!activity.choosesSessions) return;
	const sessions = await seeDatedSessions(activity.id, trx);
	const strays = await strayChoices(
		trx,
		activity.id,
		sessions.map(({ key }) => key)
	);
	const gone = new Map<string, Gone[]>();
	for (const { session, title } of strays) {
		const to = onlyOne(sessions, title);
		if (to) await moveChoices(trx, activity.id, session, to.key);
		const startsAt = startOf(session);
		if (startsAt <= now()) continue;
		// Of a session that moved, only whoever had chosen its new time already.
		for (const accountId of await dropStray(trx, activity.id, session)) {
			if (!to)
				gone.set(accountId, [...(gone.get(accountId) ?? []), { title, startsAt: startsAt.toISOString() }]);
		}
	}
	await tellGone(trx, activity, named, gone);
}

/** The key of a session begins with when it was to start. */
const startOf = (key: string): Date => new Date(key.split(' ')[0] ?? '');

async function tellGone(
	trx: Trx,
	{ timeZone }: ActivityStanding,
	named: Named,
	gone: ReadonlyMap<string, Gone[]>
): Promise<void> {
	await notify(trx, {
		to: [...gone.keys()],
		kind: 'activity-cancelled',
		values: ({ accountId }) => {
			const sessions = (gone.get(accountId) ?? []).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
			return { ...named, reason: '', sessions, timeZone };
		}
	});
}

function onlyOne(sessions: readonly DatedSession[], title: string): DatedSession | undefined {
	const same = title === '' ? [] : sessions.filter((session) => session.title === title);
	return same.length === 1 ? same[0] : undefined;
}
