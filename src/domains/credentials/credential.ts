/** A signed document that was issued for an award, and how it stands today. */
export type Credential = {
	id: string;
	organisationId: string;
	awardId: string;
	badgeId: string;
	badgeVersion: number;
	statusListId: string;
	statusIndex: number;
	/** The exact signed JSON; gone when its holder left. */
	document: string | null;
	issuedAt: Date;
	suspendedAt: Date | null;
	revokedAt: Date | null;
	erasedAt: Date | null;
};

export const credentialAddress = (origin: string, credentialId: string): string =>
	`${origin}/credentials/${credentialId}`;
export const achievementAddress = (origin: string, badgeId: string, version: number): string =>
	`${origin}/badges/${badgeId}/versions/${version}`;
export const statusListAddress = (origin: string, listId: string): string =>
	`${origin}/status-lists/${listId}`;
