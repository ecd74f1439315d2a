import { db } from '#server/db.ts';
import { cityIdsOf } from './cities.sql.server.ts';

/** The cities that a person looks after. */
export async function citiesOf(accountId: string): Promise<ReadonlySet<string>> {
	const rows = await cityIdsOf(db(), accountId);
	return new Set(rows.map((row) => row.cityId));
}
