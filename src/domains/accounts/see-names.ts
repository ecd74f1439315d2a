import { db } from '#server/db.ts';
import { accountNames } from './accounts.sql.server.ts';

/** The names of many people in one read; who has left has none. */
export async function namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const rows = await accountNames(db(), accountIds);
	return new Map(rows.map(({ id, name }) => [id, name]));
}
