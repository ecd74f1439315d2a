import { createHash, randomBytes } from 'node:crypto';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { mail } from '#server/mail.ts';
import { consentTextVersion } from './consent.ts';
import { type About, consentOf, type Whose, writeConsent } from './consents.sql.server.ts';

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

type Asking = About & {
	whose: Whose;
	/** As the guardian knows them: a name or the nickname of a card. */
	name: string;
	/** The city, or this house. */
	place: string;
	guardianAddress: string;
	language: string;
};

/**
 * Asks a guardian by mail, in the caller's transaction. Who has given consent already is not asked again. The address
 * is used for this alone: it signs nobody in. Gives the secret of the link.
 */
export async function askConsent(trx: Trx, asking: Asking): Promise<string> {
	const { whose, purpose, cityId, name, place, guardianAddress, language } = asking;
	const before = await consentOf(trx, whose, { purpose, cityId });
	if (before?.state === 'given') return '';
	const token = randomBytes(16).toString('base64url');
	await writeConsent(trx, {
		...whose,
		...{ id: before?.id ?? newId(), purpose, cityId, guardianAddress, language },
		...{ tokenHash: hashOfToken(token), textVersion: consentTextVersion, state: 'asked', askedAt: now() },
		...{ answeredAt: null, withdrawnAt: null }
	});
	const link = `${config().origin}/${language}/consents/${token}`;
	await mail(trx, {
		to: guardianAddress,
		template: 'guardian-consent',
		language,
		values: { name, place, link }
	});
	return token;
}
