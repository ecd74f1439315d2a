import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { Refusal } from '#server/refusal.ts';
import { type Claim, reservedMinutes, stands } from './claim-link.ts';
import {
	claimByToken,
	claimOfAccount,
	insertClaim,
	lockLink,
	releaseClaims,
	updateClaim
} from './claim-links.sql.server.ts';
import { refuseClosed, refuseUsedUp } from './open-claim-link.ts';
import { refusePassed } from './rotating-link.ts';
import { hashed, newToken } from './secrets.ts';

export type Taking = {
	linkId: string;
	claimToken: string | undefined;
	accountId: string | null;
	/** What the screen of a rotating link showed. */
	shown?: string | undefined;
	at: Date;
};
export type TakenUse = { claimId: string; claimToken: string; expiresAt: Date };

/**
 * Makes sure that somebody has a use of a link, under the lock of its row: the one they reserved, while it stands, even
 * if the link ran out since; else a new one, if the link is open and one is left. A link that was switched off gives
 * nothing, reserved or not.
 */
export async function takeUse(
	trx: Trx,
	{ linkId, claimToken, accountId, shown, at }: Taking
): Promise<TakenUse> {
	const link = await lockLink(trx, linkId);
	if (link.revokedAt) throw new Refusal('link-revoked');
	const byToken = claimToken ? await claimByToken(trx, hashed(claimToken)) : undefined;
	// A phone that went round keeps the secret of somebody else's claim: whoever has it now starts afresh.
	const foreign = byToken !== undefined && !isOpenTo(byToken, linkId, accountId);
	const byAccount = accountId ? await claimOfAccount(trx, linkId, accountId) : undefined;
	const { mine, spare } = choose(foreign ? undefined : byToken, byAccount);
	if (spare) await releaseClaims(trx, [spare.id]);
	const secret = claimToken && !foreign ? claimToken : newToken();
	const held = { tokenHash: hashed(secret), accountId };
	if (mine && stands(mine, at)) {
		await updateClaim(trx, mine.id, held);
		return { claimId: mine.id, claimToken: secret, expiresAt: mine.expiresAt };
	}
	refuseClosed(link, at);
	refusePassed(link, shown, at);
	await refuseUsedUp(trx, link, at);
	const expiresAt = new Date(at.getTime() + reservedMinutes * 60_000);
	const reserved = { ...held, reservedAt: at, expiresAt };
	const claimId = mine?.id ?? newId();
	const { organisationId } = link;
	if (mine) await updateClaim(trx, claimId, reserved);
	else await insertClaim(trx, { id: claimId, organisationId, claimLinkId: linkId, ...reserved });
	return { claimId, claimToken: secret, expiresAt };
}

/** Whether a claim by this link may become an award of this account, or of nobody yet. */
export const isOpenTo = (claim: Claim, linkId: string, accountId: string | null): boolean =>
	claim.claimLinkId === linkId &&
	claim.awardId === null &&
	(claim.accountId === null || claim.accountId === accountId);

/** Somebody may have reserved on two devices, or before signing in: one claim goes on, the other is given back. */
function choose(byToken: Claim | undefined, byAccount: Claim | undefined): { mine?: Claim; spare?: Claim } {
	if (!byToken || !byAccount || byToken.id === byAccount.id) {
		const mine = byAccount ?? byToken;
		return mine ? { mine } : {};
	}
	return byToken.expiresAt > byAccount.expiresAt
		? { mine: byToken, spare: byAccount }
		: { mine: byAccount, spare: byToken };
}
