import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';

export type IssuerKeyRow = {
	id: string;
	organisationId: string | null;
	publicKeyMultibase: string;
	sealedPrivateKey: string;
	retiredAt: Date | null;
};

/** `null` names the installation itself. */
const keys = (db: Db, organisationId: string | null) =>
	db
		.selectFrom('issuerKeys')
		.select(['id', 'organisationId', 'publicKeyMultibase', 'sealedPrivateKey', 'retiredAt'])
		.where('organisationId', 'is not distinct from', organisationId);

export const currentKey = (db: Db, organisationId: string | null): Promise<IssuerKeyRow | undefined> =>
	keys(db, organisationId).where('retiredAt', 'is', null).executeTakeFirst();

/** The current one first, then those that still stand for what they signed. */
export const allKeys = (db: Db, organisationId: string | null): Promise<IssuerKeyRow[]> =>
	keys(db, organisationId).orderBy('retiredAt', 'desc').orderBy('id', 'desc').execute();

export const insertKey = (trx: Trx, row: Omit<IssuerKeyRow, 'retiredAt'>) =>
	trx.insertInto('issuerKeys').values(row).execute();

export const retireKey = (trx: Trx, organisationId: string | null, at: Date) =>
	trx
		.updateTable('issuerKeys')
		.set({ retiredAt: at })
		.where('organisationId', 'is not distinct from', organisationId)
		.where('retiredAt', 'is', null)
		.execute();

const makingInstallationKey = 7264; // advisory lock: the row that could be locked is the one to be made

export const lockInstallationKey = (trx: Trx) =>
	sql`select pg_advisory_xact_lock(${makingInstallationKey})`.execute(trx);
