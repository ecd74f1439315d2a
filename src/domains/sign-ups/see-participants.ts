import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { maySeeParticipants } from './may.ts';
import { participantsOf } from './sign-ups.sql.server.ts';

export type Participant = { accountId: string; name: string; joinedAt: Date };

/** Who has joined, first come first, for those who run it. */
export async function seeParticipants(actor: Actor, activityId: string) {
	const { activity } = await seeActivity(actor, activityId);
	permit(actor, maySeeParticipants(actor, activity.organisationId));
	const rows = await participantsOf(db(), activityId);
	const accounts = await recipientsOf(rows.map((row) => row.accountId));
	const { title, capacity, timeZone } = activity;
	const participants: Participant[] = rows.map((row) => ({
		...row,
		name: accounts.get(row.accountId)?.name ?? ''
	}));
	return { title, capacity, timeZone, participants };
}
