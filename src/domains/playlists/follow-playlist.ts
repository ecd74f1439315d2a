import { z } from 'zod';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { deleteFollow, insertFollow } from './follows.sql.server.ts';
import { mayFollow } from './may.ts';
import { openPlaylist } from './open-playlist.ts';

const followInput = z.object({ playlistId: z.uuid() });

/** Sets out on a path. What was earned before counts. */
export async function followPlaylist(actor: Actor, input: unknown): Promise<void> {
	permit(actor, mayFollow(actor));
	const { playlistId } = parse(followInput, input);
	const accountId = accountOf(actor);
	if (!accountId) throw new Refusal('sign-in-needed');
	const { playlist } = await openPlaylist(actor, playlistId);
	if (playlist.state !== 'published') throw new Refusal('not-ready');
	await act(actor, 'follow-playlist', { playlist: playlistId }, async (trx) => {
		await insertFollow(trx, playlistId, accountId, now());
		await tell(trx, 'playlist-walked', { playlistId, accountId });
	});
}

/** Leaves the path. What was earned and ticked on it stays. */
export async function unfollowPlaylist(actor: Actor, input: unknown): Promise<void> {
	permit(actor, mayFollow(actor));
	const { playlistId } = parse(followInput, input);
	const accountId = accountOf(actor);
	if (!accountId) throw new Refusal('sign-in-needed');
	await act(actor, 'unfollow-playlist', { playlist: playlistId }, (trx) =>
		deleteFollow(trx, playlistId, accountId)
	);
}
