import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';

/** Adds a badge after those that can be earned there already. */
export const insertActivityBadge = (trx: Trx, activityId: string, badgeId: string) =>
	trx
		.insertInto('activityBadges')
		.columns(['activityId', 'badgeId', 'position'])
		.expression((eb) =>
			eb
				.selectFrom('activityBadges')
				.select([
					sql.val(activityId).$castTo<string>().as('activityId'),
					sql.val(badgeId).$castTo<string>().as('badgeId'),
					sql<number>`coalesce(max(position) + 1, 0)`.as('position')
				])
				.where('activityId', '=', activityId)
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();

export async function badgeIdsOf(db: Db, activityId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('activityBadges')
		.select('badgeId')
		.where('activityId', '=', activityId)
		.orderBy('position')
		.execute();
	return rows.map((row) => row.badgeId);
}

export const badgesOfActivities = (db: Db, activityIds: readonly string[]) =>
	db
		.selectFrom('activityBadges')
		.select(['activityId', 'badgeId'])
		.where('activityId', 'in', activityIds.length > 0 ? activityIds : [null])
		.orderBy('position')
		.execute();

export const activitiesOfBadge = (db: Db, badgeId: string) =>
	db.selectFrom('activityBadges').select('activityId').where('badgeId', '=', badgeId).execute();
