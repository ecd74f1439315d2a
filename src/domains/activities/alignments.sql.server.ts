import type { Db } from '#server/db.ts';

/** Which skills these activities are about, in the order that their organisers gave. */
export const alignmentsOf = (db: Db, activityIds: readonly string[]) =>
	activityIds.length === 0
		? Promise.resolve([])
		: db
				.selectFrom('activityAlignments')
				.select(['activityId', 'skillId'])
				.where('activityId', 'in', [...activityIds])
				.orderBy('activityId')
				.orderBy('position')
				.execute();
