import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeSignUp } from '#domains/sign-ups/see-sign-up.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { sessionsAttended } from './attendances.sql.server.ts';
import { mayHavePass } from './may.ts';
import { findPassKey, passCode, signPass } from './pass-key.ts';
import { doorSessions } from './session.ts';

/** One's own pass for an activity that one has joined, and the sessions one was at. */
export async function seePass(actor: Actor, activityId: string) {
	const { activity, organisation } = await seeActivity(actor, activityId);
	const { hasJoined } = await seeSignUp(actor, { activity });
	permit(actor, actor.kind === 'person');
	const accountId = accountOf(actor) ?? '';
	if (!mayHavePass(actor, hasJoined)) throw new Refusal('not-found');
	const [key, person, attended] = await Promise.all([
		findPassKey(activity),
		recipientOf(accountId),
		sessionsAttended(db(), activityId, { accountId, claimCardId: null })
	]);
	return {
		activity,
		organisation: organisation.name,
		name: person?.name ?? '',
		pass: signPass(key, activityId, accountId),
		code: passCode(activityId, accountId),
		sessions: doorSessions(activity).map((session) => ({
			...session,
			attended: attended.includes(session.key)
		}))
	};
}
