import type { Db, Trx } from '#server/db.ts';
import type {
	Maker,
	Playlist,
	PlaylistContent,
	PlaylistState,
	PlaylistVisibility,
	Step,
	StepKind
} from './playlist.ts';

type Narrow = { state: PlaylistState; visibility: PlaylistVisibility };

const playlists = (db: Db) =>
	db
		.selectFrom('playlists')
		.select(['id', 'organisationId', 'accountId', 'state', 'visibility', 'language', 'title', 'summary'])
		.select(['badgeId', 'copiedFrom', 'createdAt', 'updatedAt', 'publishedAt'])
		.$narrowType<Narrow>();

export const playlistById = (db: Db, id: string): Promise<Playlist | undefined> =>
	playlists(db).where('id', '=', id).executeTakeFirst();

export const playlistsByIds = (db: Db, ids: readonly string[]): Promise<Playlist[]> =>
	playlists(db)
		.where('id', 'in', ids.length > 0 ? ids : [null])
		.execute();

/** One at a time changes these, always in the same order, so that nobody waits in a circle. */
export const lockPlaylists = (trx: Trx, ids: readonly string[]): Promise<Playlist[]> =>
	playlists(trx)
		.where('id', 'in', ids.length > 0 ? ids : [null])
		.orderBy('id')
		.forUpdate()
		.execute();

/** The last touched first. */
export const playlistsOf = (db: Db, maker: Maker): Promise<Playlist[]> =>
	playlists(db)
		.$if(maker.organisationId !== null, (query) => query.where('organisationId', '=', maker.organisationId))
		.$if(maker.organisationId === null, (query) => query.where('accountId', '=', maker.accountId))
		.orderBy('updatedAt', 'desc')
		.orderBy('id')
		.limit(1000)
		.execute();

export const playlistsWithBadge = (db: Db, badgeId: string): Promise<Playlist[]> =>
	playlists(db).where('badgeId', '=', badgeId).execute();

export const insertPlaylist = (
	trx: Trx,
	playlist: Maker & Pick<Playlist, 'id' | 'visibility' | 'language' | 'copiedFrom'>
) => trx.insertInto('playlists').values(playlist).execute();

type Change = Partial<Pick<Playlist, 'state' | 'publishedAt' | 'badgeId'>> & { updatedAt: Date };

export const changePlaylist = (trx: Trx, id: string, change: Change) =>
	trx.updateTable('playlists').set(change).where('id', '=', id).execute();

export const deletePlaylistRow = (trx: Trx, id: string) =>
	trx.deleteFrom('playlists').where('id', '=', id).execute();

/** Writes all that a playlist says, in place of what it said before. Its badge is changed on its own. */
export async function writeContent(trx: Trx, id: string, content: PlaylistContent): Promise<void> {
	const { title, summary, language, visibility, steps } = content;
	const holdsPlaylists = steps.some(({ kind }) => kind === 'playlist');
	await trx.deleteFrom('playlistSteps').where('playlistId', '=', id).execute();
	await trx
		.updateTable('playlists')
		.set({ title, summary, language, visibility, holdsPlaylists })
		.where('id', '=', id)
		.execute();
	const rows = steps.map((step, position) => ({ playlistId: id, position, ...step }));
	await trx.insertInto('playlistSteps').values(rows).execute();
}

export type StepOf = Step & { playlistId: string };

/** The steps of these playlists, each in its order. */
export const stepsOf = (db: Db, playlistIds: readonly string[]): Promise<StepOf[]> =>
	db
		.selectFrom('playlistSteps')
		.select(['playlistId', 'kind', 'activityId', 'innerId', 'url'])
		.select(['title', 'minutes', 'note', 'isOptional'])
		.$narrowType<{ kind: StepKind }>()
		.where('playlistId', 'in', playlistIds.length > 0 ? playlistIds : [null])
		.orderBy('playlistId')
		.orderBy('position')
		.execute();

export const playlistIdsWithActivities = async (
	db: Db,
	activityIds: readonly string[]
): Promise<string[]> => {
	const rows = await db
		.selectFrom('playlistSteps')
		.select('playlistId')
		.distinct()
		.where('activityId', 'in', activityIds.length > 0 ? activityIds : [null])
		.execute();
	return rows.map(({ playlistId }) => playlistId);
};

/** Playlists that hold this one as a step. */
export const outerIdsOf = async (db: Db, innerId: string): Promise<string[]> => {
	const rows = await db
		.selectFrom('playlistSteps')
		.select('playlistId')
		.where('innerId', '=', innerId)
		.execute();
	return rows.map(({ playlistId }) => playlistId);
};
