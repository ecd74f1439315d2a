/** Somebody earned a badge. */
export type Award = {
	id: string;
	organisationId: string;
	badgeId: string;
	badgeVersion: number;
	/** The account or the claim card that holds it; neither when its holder left. */
	accountId: string | null;
	claimCardId: string | null;
	claimLinkId: string | null;
	activityId: string | null;
	/** Names the holder in credentials, as `urn:uuid:…`, and points to nobody. */
	subjectId: string;
	awardedAt: Date;
	/** When it ends by itself; null = never. */
	expiresAt: Date | null;
	suspendedAt: Date | null;
	suspendReason: string | null;
	revokedAt: Date | null;
	revokeReason: string | null;
	/** The award that follows it. */
	replacedBy: string | null;
};

/** How an award stands today. What was taken back says no more about the rest. */
export type AwardState = 'standing' | 'revoked' | 'replaced' | 'suspended' | 'ended';

export function awardState(
	award: Pick<Award, 'revokedAt' | 'replacedBy' | 'suspendedAt' | 'expiresAt'>,
	at: Date
): AwardState {
	if (award.replacedBy) return 'replaced';
	if (award.revokedAt) return 'revoked';
	if (award.expiresAt && award.expiresAt <= at) return 'ended';
	return award.suspendedAt ? 'suspended' : 'standing';
}
