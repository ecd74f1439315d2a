import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { hashOfToken } from './ask-consent.ts';
import { type Consent, consentTextVersion } from './consent.ts';
import { consentByHash, lockConsent, setState } from './consents.sql.server.ts';
import { mayAnswerConsent } from './may.ts';

const input = z.object({ token: z.string().max(100), answer: z.enum(['give', 'refuse', 'withdraw']) });

/** What a guardian finds behind the link of the mail. */
export async function seeConsent(token: string): Promise<Consent> {
	const consent = await consentByHash(db(), hashOfToken(token));
	if (!consent) throw new Refusal('link-unknown');
	return consent;
}

/** The guardian's word, without account: given, refused, or taken back later. Said twice, it is said once. */
export async function answerConsent(actor: Actor, asked: unknown): Promise<void> {
	permit(actor, mayAnswerConsent(actor));
	const { token, answer } = parse(input, asked);
	const { id } = await seeConsent(token);
	await act(actor, `${answer}-consent`, { consent: id }, async (trx) => {
		const consent = await lockConsent(trx, hashOfToken(token));
		if (!consent) throw new Refusal('link-unknown');
		const at = now();
		const { accountId, claimCardId, cityId, purpose, state } = consent;
		const told = { accountId, claimCardId, cityId, purpose };
		if (answer === 'give' && state !== 'given') {
			await setState(trx, id, {
				state: 'given',
				answeredAt: at,
				withdrawnAt: null,
				textVersion: consentTextVersion
			});
			await tell(trx, 'consent-given', told);
		}
		if (answer === 'refuse' && state === 'asked')
			await setState(trx, id, { state: 'refused', answeredAt: at });
		if (answer === 'withdraw' && state === 'given') {
			await setState(trx, id, { state: 'withdrawn', withdrawnAt: at });
			await tell(trx, 'consent-withdrawn', told);
		}
	});
}
