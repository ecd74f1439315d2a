import type { Db, Trx } from '#server/db.ts';

export type SentMail = {
	id: string;
	kind: string;
	addressHash: string;
	awardId: string | null;
	sentAt: Date;
};

/** A job that ran twice keeps one. */
export const keepSent = (db: Db, sent: SentMail) =>
	db
		.insertInto('sentMails')
		.values(sent)
		.onConflict((conflict) => conflict.doNothing())
		.execute();

export const sentById = (db: Db, id: string): Promise<SentMail | undefined> =>
	db.selectFrom('sentMails').selectAll().where('id', '=', id).executeTakeFirst();

export const dropSent = (trx: Trx, before: Date) =>
	trx.deleteFrom('sentMails').where('sentAt', '<', before).execute();

export const isSuppressed = async (db: Db, addressHash: string, kind: string): Promise<boolean> =>
	(await db
		.selectFrom('suppressedMails')
		.select('since')
		.where('addressHash', '=', addressHash)
		.where('kind', '=', kind)
		.executeTakeFirst()) !== undefined;

export const suppress = (trx: Trx, suppressed: { addressHash: string; kind: string; since: Date }) =>
	trx
		.insertInto('suppressedMails')
		.values(suppressed)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
