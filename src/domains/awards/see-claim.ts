import { seeBadge, type PublishedBadge } from '#domains/badges/see-badge.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import type { Award } from './award.ts';
import { linkCodeLength, readCode } from '#domains/cards/typed-code.ts';
import { stands } from './claim-link.ts';
import { claimByToken, linkByCode } from './claim-links.sql.server.ts';
import { heldAward } from './held-award.ts';
import { findLink, refuseClosed, refuseUsedUp } from './open-claim-link.ts';
import { claimInput } from './reserve-claim.ts';
import { refusePassed } from './rotating-link.ts';
import { hashed } from './secrets.ts';
import { isOpenTo } from './take-use.ts';

export type SeenClaim = {
	badge: PublishedBadge;
	organisation: { id: string; name: string; verifiedAt: Date | null };
	label: string;
	activityId: string | null;
	/** What the person holds already by this link or another. */
	award: Award | undefined;
	/** Until when a use is kept for whoever has the claim token. */
	reservedUntil: Date | undefined;
	/** They asked for it, and an organiser confirms it. */
	isAsked: boolean;
	needsConfirming: boolean;
};

/** What somebody finds behind a link; a refusal of its own for each way in which it gives nothing. */
export async function seeClaim(actor: Actor, asked: unknown): Promise<SeenClaim> {
	const { linkToken, claimToken, shown } = parse(claimInput, asked);
	const link = await findLink(linkToken);
	const accountId = accountOf(actor);
	const [badge, { organisation }, award, claim] = await Promise.all([
		seeBadge(link.badgeId),
		issuerOf(db(), link.organisationId),
		accountId ? heldAward(db(), link, accountId) : undefined,
		claimToken ? claimByToken(db(), hashed(claimToken)) : undefined
	]);
	const at = now();
	const reserved =
		claim && isOpenTo(claim, link.id, accountId ?? null) && stands(claim, at) && !link.revokedAt;
	if (!award && !reserved) {
		refuseClosed(link, at);
		refusePassed(link, shown, at);
		await refuseUsedUp(db(), link, at);
	}
	if (!award && badge.retiredAt) throw new Refusal('gone');
	const { id, name, verifiedAt } = organisation;
	return {
		badge,
		organisation: { id, name, verifiedAt },
		label: link.label,
		activityId: link.activityId,
		award,
		reservedUntil: reserved && !claim.askedAt ? claim.expiresAt : undefined,
		isAsked: reserved === true && claim.askedAt !== null,
		needsConfirming: link.needsConfirming
	};
}

/** The link whose code somebody typed; of a rotating one, what its screen shows comes behind it. */
export async function findLinkByCode(typed: string): Promise<{ token: string; shown: string | undefined }> {
	const code = readCode(typed);
	const link = await linkByCode(db(), code.slice(0, linkCodeLength));
	if (!link || (link.kind === 'fixed' && code.length > linkCodeLength)) throw new Refusal('link-unknown');
	return { token: link.token, shown: code.slice(linkCodeLength) || undefined };
}
