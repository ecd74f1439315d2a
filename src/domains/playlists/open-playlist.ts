import { publicHolders } from '#domains/cities/public-holders.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { maySeePlaylist } from './may.ts';
import type { Playlist, Step } from './playlist.ts';
import { playlistById, stepsOf } from './playlists.sql.server.ts';

export type OpenPlaylist = {
	playlist: Playlist;
	steps: Step[];
	/** Of a learner who may be named in public. */
	makerName: string | null;
};

/** A playlist that the actor may see, with its steps. Any other is answered like one that is not there. */
export async function openPlaylist(actor: Actor, playlistId: string): Promise<OpenPlaylist> {
	const playlist = await playlistById(db(), playlistId);
	if (!playlist) throw new Refusal('not-found');
	const { accountId } = playlist;
	const holder = accountId ? (await publicHolders([accountId])).get(accountId) : undefined;
	const isShown = accountId === null || holder !== undefined;
	if (!maySeePlaylist(actor, playlist, isShown)) throw new Refusal('not-found');
	const steps = await stepsOf(db(), [playlistId]);
	return { playlist, steps, makerName: holder?.name ?? null };
}
