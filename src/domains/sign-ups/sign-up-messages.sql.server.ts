import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Decision } from './sign-up.ts';

/** The words that an organisation kept for its decisions. */
export const keptWords = (db: Db, organisationId: string) =>
	db
		.selectFrom('signUpMessages')
		.select(['decision', 'words'])
		.$narrowType<{ decision: Decision }>()
		.where('organisationId', '=', organisationId)
		.execute();

export const keepWords = (trx: Trx, organisationId: string, decision: Decision, words: string) =>
	trx
		.insertInto('signUpMessages')
		.values({ organisationId, decision, words })
		.onConflict((conflict) => conflict.columns(['organisationId', 'decision']).doUpdateSet({ words }))
		.execute();

/** Writes down who is reminded of a session; gives those who were not yet. Late comers need no reminder. */
type Reminding = {
	activityId: string;
	startsAt: Date;
	joinedBefore: Date;
	/** Where people choose: those that begin then. */
	sessions: readonly string[] | null;
};
export const noteReminded = async (trx: Trx, reminding: Reminding) => {
	const { activityId, startsAt, joinedBefore, sessions } = reminding;
	const { rows } = await sql<{ accountId: string }>`
		insert into session_reminders (activity_id, account_id, starts_at)
		select activity_id, account_id, ${startsAt} from sign_ups
		where activity_id = ${activityId}::uuid and state = 'joined' and joined_at <= ${joinedBefore}
			and (${sessions}::text[] is null or exists (select from session_sign_ups s
				where s.activity_id = sign_ups.activity_id and s.account_id = sign_ups.account_id
					and s.state = 'joined' and s.session = any(${sessions}::text[])))
		on conflict do nothing
		returning account_id`.execute(trx);
	return rows.map(({ accountId }) => accountId);
};

export const forgetReminders = (trx: Trx, before: Date) =>
	trx.deleteFrom('sessionReminders').where('startsAt', '<', before).execute();

export async function eraseSignUps(trx: Trx, accountId: string): Promise<string[]> {
	await trx.deleteFrom('sessionReminders').where('accountId', '=', accountId).execute();
	await trx.deleteFrom('sessionSignUps').where('accountId', '=', accountId).execute();
	const left = await trx
		.deleteFrom('signUps')
		.where('accountId', '=', accountId)
		.returning(['activityId', 'state'])
		.execute();
	return left.filter(({ state }) => state === 'joined').map(({ activityId }) => activityId);
}
