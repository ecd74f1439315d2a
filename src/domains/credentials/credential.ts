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
/** A badge whatever its version. */
export const badgeAddress = (origin: string, badgeId: string): string => `${origin}/badges/${badgeId}`;
export const achievementAddress = (origin: string, badgeId: string, version: number): string =>
	`${origin}/badges/${badgeId}/versions/${version}`;
type Version = { badgeId: string; version: number };

/** A task with levels is a result that a credential can tell of. */
export const resultAddress = (origin: string, { badgeId, version }: Version, taskId: string): string =>
	`${achievementAddress(origin, badgeId, version)}#${taskId}`;
export const levelAddress = (origin: string, badge: Version, taskId: string, levelId: string): string =>
	`${resultAddress(origin, badge, taskId)}-${levelId}`;
export const statusListAddress = (origin: string, listId: string): string =>
	`${origin}/status-lists/${listId}`;
