import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { lockHolder } from './awards.sql.server.ts';
import type { ClaimLink } from './claim-link.ts';
import { claimByToken, claimOfAccount, releaseClaims, updateClaim } from './claim-links.sql.server.ts';
import { giveAward } from './give-award.ts';
import { heldAward } from './held-award.ts';
import { mayClaim } from './may.ts';
import { activityOf, findLink, giftOf } from './open-claim-link.ts';
import { claimInput } from './reserve-claim.ts';
import { hashed } from './secrets.ts';
import { isOpenTo, takeUse } from './take-use.ts';

export type Claimed = { awardId: string; isNew: boolean };

/**
 * One button: the badge is earned. Award, signed credential, passport entry, mail and fact come in one transaction.
 * Twice is once: who holds the badge already gets the same award again, and no use is counted.
 */
export async function claimBadge(actor: Actor, asked: unknown): Promise<Claimed> {
	permit(actor, mayClaim(actor));
	const { linkToken, claimToken, shown } = parse(claimInput, asked);
	const accountId = accountOf(actor);
	if (!accountId) throw new Refusal('sign-in-needed');
	const link = await findLink(linkToken);
	// What an organiser confirms is asked for, not taken.
	if (link.needsConfirming) throw new Refusal('not-allowed');
	const [gift, activity] = await Promise.all([giftOf(link), activityOf(link)]);
	return act(actor, 'claim-badge', { claimLink: link.id }, async (trx) => {
		await lockHolder(trx, link.badgeId, accountId);
		const held = await heldAward(trx, link, accountId);
		if (held) {
			await giveBackUses(trx, link, accountId, claimToken);
			return { awardId: held.id, isNew: false };
		}
		const holder = await recipientOf(accountId, trx);
		if (!holder) throw new Refusal('sign-in-needed');
		const use = await takeUse(trx, { linkId: link.id, claimToken, accountId, shown, at: now() });
		const awardId = await giveAward(trx, { ...gift, holder, claimLinkId: link.id, activity });
		await updateClaim(trx, use.claimId, { awardId });
		return { awardId, isNew: true };
	});
}

/** Who holds the badge already needs no use: what they reserved meanwhile is free for somebody else. */
async function giveBackUses(
	trx: Trx,
	link: ClaimLink,
	accountId: string,
	claimToken: string | undefined
): Promise<void> {
	const reserved = [
		claimToken ? await claimByToken(trx, hashed(claimToken)) : undefined,
		await claimOfAccount(trx, link.id, accountId)
	];
	const open = reserved.flatMap((claim) => (claim && isOpenTo(claim, link.id, accountId) ? claim.id : []));
	await releaseClaims(trx, open);
}
