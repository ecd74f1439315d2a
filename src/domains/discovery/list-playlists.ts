import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { listPlaylists as list, playlistIdsOf } from './playlist-catalogue.sql.server.ts';

/** Brings the list of playlists up to date with these. Telling it twice changes nothing. */
export async function listPlaylists(ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const [playlist = ''] = ids;
	const about = ids.length === 1 ? { playlist } : { playlists: ids.length };
	await act(system, 'list-playlists', about, (trx) => list(trx, ids));
}

/** Makes the list of playlists anew. */
export const listAllPlaylists = () => act(system, 'list-playlists', {}, (trx) => list(trx));

export const listPlaylistsOf = async (organisationId: string): Promise<void> =>
	listPlaylists(await playlistIdsOf(db(), organisationId));
