import { z } from 'zod';
import { forgetTranslations } from '#domains/translations/carry-translations.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayEditPlaylist } from './may.ts';
import { deletePlaylistRow, playlistById } from './playlists.sql.server.ts';

const deleteInput = z.object({ playlistId: z.uuid() });

/** Gone for everybody, as a step of other playlists too. Its badge and what was earned by it stay. */
export async function deletePlaylist(actor: Actor, input: unknown): Promise<void> {
	const { playlistId } = parse(deleteInput, input);
	const playlist = await playlistById(db(), playlistId);
	if (!playlist) throw new Refusal('not-found');
	permit(actor, mayEditPlaylist(actor, playlist));
	await act(actor, 'delete-playlist', { playlist: playlistId }, async (trx) => {
		await deletePlaylistRow(trx, playlistId);
		await forgetTranslations(trx, 'playlist', playlistId);
		await tell(trx, 'playlist-unpublished', { playlistId });
	});
}
