/** Stands for somebody without account: a nickname and a code. An account can take it over later. */
export type ClaimCard = {
	id: string;
	organisationId: string;
	/** The group that it was made for in advance. */
	activityId: string | null;
	nickname: string;
	birthYear: number | null;
	/** Of a parent or guardian, maybe of several cards. Never a way to sign in, never matched with awards. */
	contactAddress: string | null;
	accountId: string | null;
	joinedAt: Date | null;
	/** Lost or made by mistake: its code opens nothing any more. */
	voidedAt: Date | null;
	createdAt: Date;
};

/** On one sheet, and in one go. */
export const mostCardsAtOnce = 100;
