import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';

export const insertFollow = (trx: Trx, playlistId: string, accountId: string, followedAt: Date) =>
	trx
		.insertInto('playlistFollows')
		.values({ playlistId, accountId, followedAt })
		.onConflict((conflict) => conflict.doNothing())
		.execute();

export const deleteFollow = (trx: Trx, playlistId: string, accountId: string) =>
	trx
		.deleteFrom('playlistFollows')
		.where('playlistId', '=', playlistId)
		.where('accountId', '=', accountId)
		.execute();

/** The newest first. */
export const followedBy = async (db: Db, accountId: string): Promise<string[]> =>
	(
		await db
			.selectFrom('playlistFollows')
			.select('playlistId')
			.where('accountId', '=', accountId)
			.orderBy('followedAt', 'desc')
			.limit(500)
			.execute()
	).map(({ playlistId }) => playlistId);

export const countFollowers = async (db: Db, playlistId: string): Promise<number> =>
	(
		await db
			.selectFrom('playlistFollows')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('playlistId', '=', playlistId)
			.executeTakeFirstOrThrow()
	).count;

/** Of these playlists, those that the person is on: they follow it, or one that holds it. */
export const walkedOf = async (
	db: Db,
	accountId: string,
	playlistIds: readonly string[]
): Promise<string[]> => {
	const rows = await db
		.selectFrom('playlists as p')
		.select('p.id')
		.where('p.id', 'in', playlistIds.length > 0 ? playlistIds : [null])
		.where(
			sql<boolean>`exists (select from playlist_follows f where f.account_id = ${accountId}
				and (f.playlist_id = p.id or f.playlist_id in
					(select s.playlist_id from playlist_steps s where s.inner_id = p.id)))`
		)
		.execute();
	return rows.map(({ id }) => id);
};

/** Who is on this playlist and has not completed it, in the order of their ids. */
export const walkersOf = async (
	db: Db,
	playlistId: string,
	after: string | undefined,
	most: number
): Promise<string[]> => {
	const rows = await db
		.selectFrom('playlistFollows as f')
		.select('f.accountId')
		.distinct()
		.where(
			sql<boolean>`(f.playlist_id = ${playlistId} or f.playlist_id in
				(select s.playlist_id from playlist_steps s where s.inner_id = ${playlistId}))`
		)
		.where(
			sql<boolean>`not exists (select from playlist_completions c
				where c.playlist_id = ${playlistId} and c.account_id = f.account_id)`
		)
		.$if(after !== undefined, (query) => query.where('f.accountId', '>', after ?? ''))
		.orderBy('f.accountId')
		.limit(most)
		.execute();
	return rows.map(({ accountId }) => accountId);
};

type Tick = { playlistId: string; accountId: string; url: string };

export const insertTick = (trx: Trx, tick: Tick & { tickedAt: Date }) =>
	trx
		.insertInto('playlistTicks')
		.values(tick)
		.onConflict((conflict) => conflict.doNothing())
		.execute();

export const deleteTick = (trx: Trx, { playlistId, accountId, url }: Tick) =>
	trx
		.deleteFrom('playlistTicks')
		.where('playlistId', '=', playlistId)
		.where('accountId', '=', accountId)
		.where('url', '=', url)
		.execute();

export const ticksOf = (db: Db, accountId: string, playlistIds: readonly string[]) =>
	db
		.selectFrom('playlistTicks')
		.select(['playlistId', 'url'])
		.where('accountId', '=', accountId)
		.where('playlistId', 'in', playlistIds.length > 0 ? playlistIds : [null])
		.execute();
