import type { Db } from '#server/db.ts';

export const accountById = (db: Db, accountId: string) =>
	db
		.selectFrom('accounts')
		.select(['id', 'name', 'birthYear', 'language', 'isOperator'])
		.where('id', '=', accountId)
		.where('leftAt', 'is', null)
		.executeTakeFirst();
