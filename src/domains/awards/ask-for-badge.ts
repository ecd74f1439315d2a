import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { askFor } from './ask-for.ts';
import { lockHolder } from './awards.sql.server.ts';
import { heldAward } from './held-award.ts';
import { mayClaim } from './may.ts';
import { findLink, giftOf } from './open-claim-link.ts';
import { claimInput } from './reserve-claim.ts';
import { takeUse } from './take-use.ts';

/** Who scanned a link that needs confirming asks for its badge; an organiser gives it. Asked twice is asked once. */
export async function askForBadge(actor: Actor, asked: unknown): Promise<void> {
	permit(actor, mayClaim(actor));
	const { linkToken, claimToken, shown } = parse(claimInput, asked);
	const accountId = accountOf(actor);
	if (!accountId) throw new Refusal('sign-in-needed');
	const link = await findLink(linkToken);
	if (!link.needsConfirming) throw new Refusal('conflict');
	await giftOf(link);
	await act(actor, 'ask-for-badge', { claimLink: link.id }, async (trx) => {
		await lockHolder(trx, link.badgeId, accountId);
		if (await heldAward(trx, link, accountId)) return;
		const use = await takeUse(trx, { linkId: link.id, claimToken, accountId, shown, at: now() });
		await askFor(trx, use.claimId, now());
	});
}
