import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { cityOfMaker } from './see-maker.ts';
import { mayUnpublishPlaylist } from './may.ts';
import { changePlaylist, lockPlaylists, playlistById } from './playlists.sql.server.ts';

const unpublishInput = z.object({ playlistId: z.uuid() });

/** Takes a playlist out of sight. Who follows it keeps what they have done; publishing brings it back. */
export async function unpublishPlaylist(actor: Actor, input: unknown): Promise<void> {
	const { playlistId } = parse(unpublishInput, input);
	const playlist = await playlistById(db(), playlistId);
	if (!playlist) throw new Refusal('not-found');
	permit(actor, mayUnpublishPlaylist(actor, playlist, await cityOfMaker(playlist)));
	await act(actor, 'unpublish-playlist', { playlist: playlistId }, async (trx) => {
		const [locked] = await lockPlaylists(trx, [playlistId]);
		if (locked?.state !== 'published') return;
		await changePlaylist(trx, playlistId, { state: 'draft', updatedAt: now() });
		await tell(trx, 'playlist-unpublished', { playlistId });
	});
}
