import { revokeCredentials } from '#domains/credentials/revoke-credential.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db, type Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { Refusal } from '#server/refusal.ts';
import { parse } from '#server/parse.ts';
import { z } from 'zod';
import type { Award } from './award.ts';
import { awardById, setRevoked } from './awards.sql.server.ts';
import { changeAwards } from './change-awards.ts';
import { tellHolders } from './tell-holders.ts';
import { endWaiting } from './waiting-awards.sql.server.ts';

/**
 * Takes back awards that were a mistake. Their bits in the status list say so to everybody who checks; the reason is for
 * the holders and the organisation only.
 */
export function revokeAwards(actor: Actor, asked: unknown): Promise<number> {
	return changeAwards(actor, asked, {
		verb: 'revoke-awards',
		reasonNeeded: true,
		fits: ({ revokedAt }) => revokedAt === null,
		change: async (trx, awards, reason) => {
			await revoke(trx, awards, { by: accountOf(actor) ?? null, reason });
			await tellHolders(trx, awards, 'badge-revoked', reason);
		}
	});
}

const one = z.object({ awardId: z.uuid(), reason: z.string().optional() });

/** The same of a single award. */
export async function revokeAward(actor: Actor, asked: unknown): Promise<void> {
	const { awardId, reason } = parse(one, asked);
	const award = await awardById(db(), awardId);
	if (!award) throw new Refusal('not-found');
	await revokeAwards(actor, { badgeId: award.badgeId, awardIds: [awardId], reason });
}

/** In the caller's act. Whoever it waited for is waited for no longer. */
export async function revoke(
	trx: Trx,
	awards: readonly Pick<Award, 'id'>[],
	{ by, reason }: { by: string | null; reason: string }
): Promise<void> {
	const at = now();
	const ids = awards.map(({ id }) => id);
	await setRevoked(trx, ids, { revokedAt: at, revokedBy: by, revokeReason: reason });
	await revokeCredentials(trx, ids, at);
	for (const awardId of ids) {
		await endWaiting(trx, awardId);
		await tell(trx, 'award-revoked', { awardId });
	}
}
