import type { Trx } from '#server/db.ts';
import { insertCityAdmin } from './cities.sql.server.ts';

/** Part of a larger act: somebody accepted an invitation, or the demonstration names its admins. */
export async function addCityAdmin(trx: Trx, cityId: string, accountId: string): Promise<void> {
	await insertCityAdmin(trx, cityId, accountId);
}
