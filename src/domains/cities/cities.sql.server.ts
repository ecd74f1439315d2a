import type { Db } from '#server/db.ts';

export const cityIdsOf = (db: Db, accountId: string) =>
	db.selectFrom('cityMembers').select('cityId').where('accountId', '=', accountId).execute();
