import type { Db } from '#server/db.ts';
import { highestPublicAge, highestPublicConsentAge } from './cities.sql.server.ts';

/** Where the law of no place is known, the one that protects most counts: GDPR, article 8. */
const withoutCities = 16;

/** Years below which nobody is shown in public: a passport belongs to no city, so the strictest of all of them holds. */
export async function strictestPublicAge(db: Db): Promise<number> {
	return (await highestPublicAge(db)) ?? withoutCities;
}

/** Years below which nobody is shown in public without their guardian's consent; 0 = nobody is asked. */
export const strictestConsentAge = (db: Db): Promise<number> => highestPublicConsentAge(db);
