/** Who sees a badge in a passport: its holder only, whoever has a link, or anybody. */
export const visibilities = ['private', 'by-link', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** A credential that somebody keeps. */
export type PassportItem = {
	id: string;
	accountId: string;
	credentialId: string;
	awardId: string;
	visibility: Visibility;
	keptAt: Date;
};

export type Share = {
	/** 128 random bits: who has it may look. */
	token: string;
	passportItemId: string;
	createdAt: Date;
	expiresAt: Date | null;
	revokedAt: Date | null;
};

export const isOpen = (share: Share, at: Date): boolean =>
	share.revokedAt === null && (share.expiresAt === null || share.expiresAt > at);
