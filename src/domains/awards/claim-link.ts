import type { RefusalCode } from '#server/refusal.ts';

export const claimLinkKinds = ['fixed', 'rotating'] as const;
export type ClaimLinkKind = (typeof claimLinkKinds)[number];

/** A way to earn a badge without anybody handing it out: scanned, typed or clicked. */
export type ClaimLink = {
	id: string;
	organisationId: string;
	badgeId: string;
	activityId: string | null;
	label: string;
	token: string;
	code: string;
	startsAt: Date | null;
	endsAt: Date | null;
	maxUses: number | null;
	/** A rotating one is open only to who stands before its screen: its code is new every half minute. */
	kind: ClaimLinkKind;
	/** Where its screen stands. */
	place: string;
	/** Sealed; what the codes of a rotating link are made from. */
	secret: string | null;
	/** The badge is given once an organiser has confirmed it. */
	needsConfirming: boolean;
	createdAt: Date;
	revokedAt: Date | null;
};

/** Why a link gives nothing at this moment, its uses aside; nothing when it is open. */
export function whyClosed(
	link: Pick<ClaimLink, 'startsAt' | 'endsAt' | 'revokedAt'>,
	at: Date
): Extract<RefusalCode, 'link-revoked' | 'link-not-yet' | 'link-expired'> | undefined {
	if (link.revokedAt) return 'link-revoked';
	if (link.startsAt && at < link.startsAt) return 'link-not-yet';
	if (link.endsAt && at >= link.endsAt) return 'link-expired';
	return undefined;
}

/** A reserved use of a link. It counts while it stands, and for good once it has become an award. */
export type Claim = {
	id: string;
	claimLinkId: string;
	accountId: string | null;
	claimCardId: string | null;
	expiresAt: Date;
	/** When its holder asked for the badge, where an organiser confirms it. */
	askedAt: Date | null;
	awardId: string | null;
};

export const reservedMinutes = 60;
/** So long it may take an organiser to confirm. */
export const askedDays = 90;

export const stands = (claim: Pick<Claim, 'awardId' | 'expiresAt'>, at: Date): boolean =>
	claim.awardId !== null || claim.expiresAt > at;
