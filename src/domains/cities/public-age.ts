import type { Db } from '#server/db.ts';
import { highestPublicAge } from './cities.sql.server.ts';

/** Where the law of no place is known, the one that protects most counts: GDPR, article 8. */
const withoutCities = 16;

/** Years below which nobody is shown in public: a passport belongs to no city, so the strictest of all of them holds. */
export async function strictestPublicAge(db: Db): Promise<number> {
	return (await highestPublicAge(db)) ?? withoutCities;
}
