import { z } from 'zod';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { mayReserve } from './may.ts';
import { findLink, giftOf } from './open-claim-link.ts';
import { takeUse, type TakenUse } from './take-use.ts';

export const claimInput = z.object({
	linkToken: z.string().max(100),
	/** The secret of a claim reserved before, by this device or in the address of a mail. */
	claimToken: z
		.string()
		.regex(/^[\w-]{22}$/)
		.optional()
		.catch(undefined),
	/** What the screen of a rotating link showed when it was scanned. */
	shown: z.string().max(40).optional().catch(undefined)
});

/**
 * Keeps a use of a link for 60 minutes, so that nobody who stood there in time loses the badge to a slow mail. Anybody
 * may: who scans has no account yet. Asked again, it is the same reservation.
 */
export async function reserveClaim(
	actor: Actor,
	asked: unknown
): Promise<Pick<TakenUse, 'claimToken' | 'expiresAt'>> {
	permit(actor, mayReserve(actor));
	const { linkToken, claimToken, shown } = parse(claimInput, asked);
	const link = await findLink(linkToken);
	await giftOf(link);
	const accountId = accountOf(actor) ?? null;
	return act(actor, 'reserve-claim', { claimLink: link.id }, async (trx) => {
		const use = await takeUse(trx, { linkId: link.id, claimToken, accountId, shown, at: now() });
		return { claimToken: use.claimToken, expiresAt: use.expiresAt };
	});
}
