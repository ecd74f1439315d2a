import type { Db, Trx } from '#server/db.ts';

export type EndorserRow = {
	id: string;
	publicKeyMultibase: string;
	sealedPrivateKey: string;
	statusIndex: number;
	createdAt: Date;
	withdrawnAt: Date | null;
};

export const endorserById = (db: Db, id: string): Promise<EndorserRow | undefined> =>
	db
		.selectFrom('endorsers')
		.select(['id', 'publicKeyMultibase', 'sealedPrivateKey', 'statusIndex', 'createdAt', 'withdrawnAt'])
		.where('id', '=', id)
		.executeTakeFirst();

export const insertEndorser = (trx: Trx, row: Omit<EndorserRow, 'withdrawnAt'>) =>
	trx.insertInto('endorsers').values(row).execute();

export const markEndorserWithdrawn = (trx: Trx, id: string, at: Date) =>
	trx
		.updateTable('endorsers')
		.set({ withdrawnAt: at })
		.where('id', '=', id)
		.where('withdrawnAt', 'is', null)
		.execute();
