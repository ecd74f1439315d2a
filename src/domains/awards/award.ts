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
	revokedAt: Date | null;
	revokeReason: string | null;
};
