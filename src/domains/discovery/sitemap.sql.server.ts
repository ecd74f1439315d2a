import type { Db } from '#server/db.ts';

type Listed = { room: 'activities' | 'badges' | 'organisations' | 'cities'; id: string };

/** What has a public page, newest first, at most `most` of each kind. */
export async function listedPages(db: Db, most: number): Promise<Listed[]> {
	const found = await Promise.all([
		db.selectFrom('cities').select('id').orderBy('id', 'desc').limit(most).execute(),
		db
			.selectFrom('organisations')
			.select('id')
			.where('closedAt', 'is', null)
			.where('verifiedAt', 'is not', null)
			.orderBy('id', 'desc')
			.limit(most)
			.execute(),
		db
			.selectFrom('activities')
			.select('id')
			.where('state', '=', 'published')
			.orderBy('id', 'desc')
			.limit(most)
			.execute(),
		db
			.selectFrom('badges')
			.select('id')
			.where('currentVersion', '>', 0)
			.where('retiredAt', 'is', null)
			.orderBy('id', 'desc')
			.limit(most)
			.execute()
	]);
	const rooms = ['cities', 'organisations', 'activities', 'badges'] as const;
	return rooms.flatMap((room, index) => (found[index] ?? []).map(({ id }) => ({ room, id })));
}
