import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { lockAward } from './awards.sql.server.ts';
import { mayReflect } from './may.ts';
import { ownAward } from './own-award.ts';
import { revoke } from './revoke-awards.ts';

const input = z.object({ awardId: z.uuid() });

/** A holder says that an award is not theirs, or that they do not want it: it is taken back for good, and nobody is asked why. */
export async function declineAward(actor: Actor, asked: unknown): Promise<void> {
	const { awardId } = parse(input, asked);
	await ownAward(actor, awardId, mayReflect);
	await act(actor, 'decline-award', { award: awardId }, async (trx) => {
		const locked = await lockAward(trx, awardId);
		if (!locked || locked.revokedAt) throw new Refusal('already-done');
		await revoke(trx, [locked], { by: null, reason: 'declined' });
	});
}
