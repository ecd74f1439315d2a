import { z } from 'zod';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { deleteTick, insertFollow, insertTick } from './follows.sql.server.ts';
import { mayFollow } from './may.ts';
import { openPlaylist } from './open-playlist.ts';

const tickInput = z.object({
	playlistId: z.uuid(),
	url: z.string().max(2000),
	/** Empty takes the tick back. */
	done: z.string().max(10).default('')
});

/** Says that one went through the link of a step, or takes it back. Whoever ticks is on the path from then on. */
export async function tickStep(actor: Actor, input: unknown): Promise<void> {
	permit(actor, mayFollow(actor));
	const { playlistId, url, done } = parse(tickInput, input);
	const accountId = accountOf(actor);
	if (!accountId) throw new Refusal('sign-in-needed');
	const { playlist, steps } = await openPlaylist(actor, playlistId);
	if (playlist.state !== 'published' || !steps.some((step) => step.url === url))
		throw new Refusal('not-found');
	await act(actor, 'tick-step', { playlist: playlistId }, async (trx) => {
		const tick = { playlistId, accountId, url };
		if (done === '') {
			await deleteTick(trx, tick);
			return;
		}
		const at = now();
		await insertFollow(trx, playlistId, accountId, at);
		await insertTick(trx, { ...tick, tickedAt: at });
		await tell(trx, 'playlist-walked', { playlistId, accountId });
	});
}
