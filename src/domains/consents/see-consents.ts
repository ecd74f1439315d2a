import { type Db, db } from '#server/db.ts';
import type { Consent, ConsentState } from './consent.ts';
import { cardConsents, consentOf, publicConsents } from './consents.sql.server.ts';

/** For rooms above. */
export const signUpConsentOf = (
	accountId: string,
	cityId: string,
	on: Db = db()
): Promise<Consent | undefined> =>
	consentOf(on, { accountId, claimCardId: null }, { purpose: 'sign-up', cityId });

export const publicConsentOf = (accountId: string, on: Db = db()): Promise<Consent | undefined> =>
	consentOf(on, { accountId, claimCardId: null }, { purpose: 'public', cityId: null });

/** Of these accounts, those whose guardian lets them be seen in public. */
export const letBePublic = (accountIds: readonly string[], on: Db): Promise<Set<string>> =>
	publicConsents(on, accountIds);

export const consentsOfCards = (cardIds: readonly string[]): Promise<Map<string, ConsentState>> =>
	cardConsents(db(), cardIds);
