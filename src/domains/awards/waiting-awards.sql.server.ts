import { sql } from 'kysely';
import type { MailFailure } from '#domains/notifications/mail-failure.ts';
import type { Db, Trx } from '#server/db.ts';

/** An award that nobody has taken yet: it waits for whoever has the address. */
export type WaitingAward = {
	awardId: string;
	organisationId: string;
	badgeId: string;
	/** In lower case. */
	address: string;
	/** Of the mails about it. */
	language: string;
	/** Opens the page where it is taken or declined; only its mails hold it. */
	token: string;
	since: Date;
	reminders: number;
	nextAt: Date;
	/** Why its mail did not arrive; nobody is reminded then, but where it was only given up. */
	mailFailed: MailFailure | null;
};

const columns = [
	'awardId',
	'organisationId',
	'badgeId',
	'address',
	'language',
	'token',
	'since',
	'reminders',
	'nextAt',
	'mailFailed'
] as const;

const waiting = (db: Db) =>
	db.selectFrom('waitingAwards').select(columns).$narrowType<{ mailFailed: MailFailure | null }>();

type NewlyWaiting = Pick<WaitingAward, 'awardId' | 'address' | 'language' | 'token'>;

export async function insertWaiting(
	trx: Trx,
	same: Pick<WaitingAward, 'organisationId' | 'badgeId' | 'since' | 'nextAt'>,
	awards: readonly NewlyWaiting[]
): Promise<void> {
	if (awards.length === 0) return;
	await sql`
		insert into waiting_awards (award_id, organisation_id, badge_id, address, language, token, since, next_at)
		select award_id, ${same.organisationId}, ${same.badgeId}, address, language, token, ${same.since}::timestamptz,
			${same.nextAt}::timestamptz
		from unnest(
			${awards.map(({ awardId }) => awardId)}::uuid[],
			${awards.map(({ address }) => address)}::text[],
			${awards.map(({ language }) => language)}::text[],
			${awards.map(({ token }) => token)}::text[]
		) as given (award_id, address, language, token)
	`.execute(trx);
}

/** Of these addresses, those that this badge waits for already. */
export async function awaitedAddresses(
	db: Db,
	badgeId: string,
	addresses: readonly string[]
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('waitingAwards')
		.select('address')
		.where('badgeId', '=', badgeId)
		.where('address', '=', sql<string>`any(${addresses}::text[])`)
		.execute();
	return new Set(rows.map(({ address }) => address));
}

export const waitingByToken = (db: Db, token: string): Promise<WaitingAward | undefined> =>
	waiting(db).where('token', '=', token).executeTakeFirst();

export const lockWaiting = (trx: Trx, token: string): Promise<WaitingAward | undefined> =>
	waiting(trx).where('token', '=', token).forUpdate().executeTakeFirst();

export const lockWaitingFor = (trx: Trx, address: string): Promise<WaitingAward[]> =>
	waiting(trx).where('address', '=', address).orderBy('awardId').forUpdate().execute();

export const waitingByAwards = (db: Db, awardIds: readonly string[]): Promise<WaitingAward[]> =>
	waiting(db)
		.where('awardId', '=', sql<string>`any(${awardIds}::uuid[])`)
		.orderBy('awardId')
		.execute();

/** Whose time has come, each for one worker only. */
export const lockDue = (trx: Trx, at: Date, most: number): Promise<WaitingAward[]> =>
	waiting(trx).where('nextAt', '<=', at).orderBy('nextAt').limit(most).forUpdate().skipLocked().execute();

export const setReminded = (trx: Trx, awardId: string, reminders: number, nextAt: Date) =>
	trx.updateTable('waitingAwards').set({ reminders, nextAt }).where('awardId', '=', awardId).execute();

export const endWaiting = (trx: Trx, awardId: string) =>
	trx.deleteFrom('waitingAwards').where('awardId', '=', awardId).execute();

export const noteWaitingFailed = (trx: Trx, awardId: string, mailFailed: MailFailure) =>
	trx.updateTable('waitingAwards').set({ mailFailed }).where('awardId', '=', awardId).execute();
