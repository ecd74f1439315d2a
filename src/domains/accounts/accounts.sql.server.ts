import type { Db } from '#server/db.ts';

export const accountById = (db: Db, accountId: string) =>
	db
		.selectFrom('accounts')
		.select(['id', 'name', 'birthYear', 'language', 'isOperator'])
		.where('id', '=', accountId)
		.where('leftAt', 'is', null)
		.executeTakeFirst();

export const accountNames = (db: Db, accountIds: readonly string[]) =>
	db
		.selectFrom('accounts')
		.select(['id', 'name'])
		.where('id', 'in', accountIds.length > 0 ? accountIds : [null])
		.where('leftAt', 'is', null)
		.execute();
