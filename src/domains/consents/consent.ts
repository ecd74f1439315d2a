/** What a guardian says yes to: taking part in the activities of a city, or being seen in public. */
export const consentPurposes = ['sign-up', 'public'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
export const consentStates = ['asked', 'given', 'refused', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

export type Consent = {
	id: string;
	accountId: string | null;
	claimCardId: string | null;
	cityId: string | null;
	purpose: ConsentPurpose;
	guardianAddress: string;
	/** Which words the guardian read; a new number whenever their meaning changes. */
	textVersion: number;
	language: string;
	state: ConsentState;
	askedAt: Date;
	answeredAt: Date | null;
	withdrawnAt: Date | null;
};

/** Of `consent_text_*` in src/messages. Raise it when those sentences come to mean something else. */
export const consentTextVersion = 2;

/**
 * Whether a guardian is asked. Only the year of birth is known, so who reaches the age this year still is; whoever has
 * not said counts as under it.
 */
export const needsConsent = (birthYear: number | null, age: number, year: number): boolean =>
	age > 0 && (birthYear === null || year - birthYear <= age);
