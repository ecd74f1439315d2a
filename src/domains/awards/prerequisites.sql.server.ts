import { sql } from 'kysely';
import type { Db } from '#server/db.ts';

/** Of these badges, those that each account holds and that count today: not taken back, held back or ended. */
export async function countingBadges(
	db: Db,
	accountIds: readonly string[],
	badgeIds: readonly string[],
	at: Date
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	if (accountIds.length === 0 || badgeIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('awards')
		.select(['accountId', 'badgeId'])
		.where('accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
		.where('badgeId', '=', sql<string>`any(${badgeIds}::uuid[])`)
		.where('revokedAt', 'is', null)
		.where('replacedBy', 'is', null)
		.where('suspendedAt', 'is', null)
		.where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', at)]))
		.execute();
	const held = new Map<string, Set<string>>();
	for (const { accountId, badgeId } of rows) {
		if (accountId) held.set(accountId, (held.get(accountId) ?? new Set()).add(badgeId));
	}
	return held;
}

/** Accounts that hold a badge, in the order of their ids: the index that keeps awards single reads them so. */
export async function holdersAfter(
	db: Db,
	badge: { organisationId: string; badgeId: string },
	after: string | undefined,
	count: number
): Promise<string[]> {
	const rows = await db
		.selectFrom('awards')
		.select('accountId')
		.where('organisationId', '=', badge.organisationId)
		.where('badgeId', '=', badge.badgeId)
		.where('accountId', 'is not', null)
		.where('revokedAt', 'is', null)
		.where('replacedBy', 'is', null)
		.$if(after !== undefined, (query) => query.where('accountId', '>', after ?? ''))
		.orderBy('accountId')
		.limit(count)
		.execute();
	return rows.flatMap(({ accountId }) => accountId ?? []);
}
