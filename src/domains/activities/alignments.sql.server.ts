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

/** Public activities about a skill, the next and the undated first. */
export async function activitiesAbout(
	db: Db,
	skillId: string,
	{ at, count }: { at: Date; count: number }
): Promise<string[]> {
	const rows = await db
		.selectFrom('activityAlignments as x')
		.innerJoin('activities as a', 'a.id', 'x.activityId')
		.select('a.id')
		.where('x.skillId', '=', skillId)
		.where('a.state', '=', 'published')
		.where((eb) => eb.or([eb('a.endsAt', 'is', null), eb('a.endsAt', '>=', at)]))
		.orderBy('a.startsAt', (order) => order.asc().nullsLast())
		.orderBy('a.id')
		.limit(count)
		.execute();
	return rows.map(({ id }) => id);
}
