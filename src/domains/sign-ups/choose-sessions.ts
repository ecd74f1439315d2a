import type { DatedSession } from '#domains/activities/dated-session.ts';
import type { ActivityStanding } from '#domains/activities/see-standing.ts';
import { seeDatedSessions } from '#domains/activities/see-terms.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { fillSessionsIn } from './fill-sessions.ts';
import type { Named } from './named.ts';
import { isPast } from './session-places.ts';
import { choicesOf, dropChoices, insertWishes } from './session-sign-ups.sql.server.ts';

type Choosing = { accountId: string; named: Named; typed: Record<string, unknown> };

/**
 * The sessions that somebody comes to, in place of those chosen before; what is over stays as it is. Places that are
 * given back go to the next in line in the same transaction. Without a waiting list, a full session is refused.
 */
export async function chooseSessionsIn(
	trx: Trx,
	activity: ActivityStanding,
	{ accountId, named, typed }: Choosing
): Promise<void> {
	if (!activity.choosesSessions) return;
	const at = now();
	const coming = (await seeDatedSessions(activity.id, trx)).filter((session) => !isPast(session, at));
	const chosen = readChosen(typed.sessions, coming);
	const before = await choicesOf(trx, activity.id, accountId);
	const dropped = coming.filter(({ key }) => before.has(key) && !chosen.some((one) => one.key === key));
	const added = chosen.filter(({ key }) => !before.has(key));
	await dropChoices(
		trx,
		activity.id,
		accountId,
		dropped.map(({ key }) => key)
	);
	if (added.length > 0) {
		const whose = { activityId: activity.id, accountId };
		await insertWishes(
			trx,
			added.map(({ key, title }) => ({ ...whose, session: key, title }))
		);
	}
	await fillSessionsIn(trx, activity, named, [accountId]);
	if (!activity.hasWaitingList) await refuseFull(trx, activity.id, accountId, added);
}

/** Ids, one a line, as ticked boxes come. */
function readChosen(typed: unknown, coming: readonly DatedSession[]): DatedSession[] {
	const keys = typeof typed === 'string' ? typed.split('\n').filter((line) => line !== '') : [];
	const chosen = coming.filter(({ key }) => keys.includes(key));
	if (chosen.length === 0) throw problem('sign_up_problem_no_session');
	return chosen;
}

async function refuseFull(trx: Trx, activityId: string, accountId: string, added: readonly DatedSession[]) {
	const choices = await choicesOf(trx, activityId, accountId);
	if (added.some(({ key }) => choices.get(key)?.state === 'waiting')) {
		throw problem('sign_up_problem_session_full');
	}
}

const problem = (message: string) =>
	new Refusal('invalid-input', { fields: [{ field: 'sessions', message }] });
