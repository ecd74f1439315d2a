import { z } from 'zod';
import { mayBePublic } from '#domains/accounts/account.ts';
import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { askConsent } from '#domains/consents/ask-consent.ts';
import { type ConsentState, needsConsent } from '#domains/consents/consent.ts';
import { publicConsentOf } from '#domains/consents/see-consents.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { mayAskPublicConsent } from './may.ts';
import { strictestConsentAge, strictestPublicAge } from './public-age.ts';

export type PublicConsent = {
	/** What stands between a person and being seen in public: the year, the age, a guardian's yes, or nothing. */
	need: 'year' | 'age' | 'consent' | 'nothing';
	/** Years, of the age or of the consent. */
	age: number;
	state: ConsentState | 'none';
};

/** How somebody stands who would like to be seen in public. */
export async function seePublicConsent(actor: Actor): Promise<PublicConsent> {
	if (!mayAskPublicConsent(actor)) throw new Refusal('sign-in-needed');
	const [age, consentAge, person, consent] = await Promise.all([
		strictestPublicAge(db()),
		strictestConsentAge(db()),
		recipientOf(actor.accountId),
		publicConsentOf(actor.accountId)
	]);
	const state = consent?.state ?? 'none';
	const year = now().getUTCFullYear();
	const birthYear = person?.birthYear ?? null;
	if (birthYear === null) return { need: 'year', age, state };
	if (!mayBePublic(birthYear, age, year)) return { need: 'age', age, state };
	const isAsked = needsConsent(birthYear, consentAge, year) && state !== 'given';
	return { need: isAsked ? 'consent' : 'nothing', age: consentAge, state };
}

const input = z.object({
	address: z.string().trim().toLowerCase().max(200).pipe(z.email('problem_address')),
	language: z.string().max(35).default('en')
});

/** Asks the guardian whether somebody may be seen in public: what they then show is still theirs to choose. */
export async function askPublicConsent(actor: Actor, asked: unknown): Promise<void> {
	if (!mayAskPublicConsent(actor)) throw new Refusal('sign-in-needed');
	const { address, language } = parse(input, asked);
	const { accountId } = actor;
	const [{ need }, person] = await Promise.all([seePublicConsent(actor), recipientOf(accountId)]);
	if (need !== 'consent' || !person) throw new Refusal('already-done');
	// Nobody is their own guardian.
	if (person.address === address) {
		throw new Refusal('invalid-input', { fields: [{ field: 'address', message: 'consent_problem_own' }] });
	}
	await act(actor, 'ask-public-consent', {}, async (trx) => {
		await askConsent(trx, {
			...{ whose: { accountId, claimCardId: null }, purpose: 'public', cityId: null },
			...{ name: person.name, place: new URL(config().origin).hostname },
			...{ guardianAddress: address, language }
		});
	});
}
