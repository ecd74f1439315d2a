import { z } from 'zod';
import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeStanding } from '#domains/activities/see-standing.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { askConsent } from '#domains/consents/ask-consent.ts';
import { type ConsentState, needsConsent } from '#domains/consents/consent.ts';
import { signUpConsentOf } from '#domains/consents/see-consents.ts';
import { act } from '#server/act.ts';
import { type Actor, system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { insertAwaited } from './awaited-sign-ups.sql.server.ts';
import { mayJoin } from './may.ts';

export type ConsentNeed = { age: number; city: string; cityId: string; state: ConsentState | 'none' };

/** What a guardian has to say before this account may join: nothing, or how that stands. */
export async function consentNeeded(accountId: string, activityId: string): Promise<ConsentNeed | undefined> {
	const standing = await seeStanding(activityId);
	if (!standing) throw new Refusal('not-found');
	const city = await seeCity(system, standing.cityId);
	const age = city.signUpConsentAge;
	const birthYear = age > 0 ? ((await recipientOf(accountId))?.birthYear ?? null) : null;
	if (!needsConsent(birthYear, age, now().getUTCFullYear())) return undefined;
	const state = (await signUpConsentOf(accountId, city.id))?.state ?? 'none';
	return state === 'given' ? undefined : { age, city: city.name, cityId: city.id, state };
}

/** Holds the rule of the city for whoever joins, by whichever door. */
export async function refuseWithoutConsent(accountId: string, activityId: string): Promise<void> {
	const need = await consentNeeded(accountId, activityId);
	if (need) throw new Refusal('consent-needed', { values: { age: need.age } });
}

/** The page of an activity for somebody whose guardian is asked. */
export async function seeConsentNeed(actor: Actor, activityId: string) {
	if (!mayJoin(actor)) throw new Refusal('sign-in-needed');
	const [{ activity }, need] = await Promise.all([
		seeActivity(actor, activityId),
		consentNeeded(actor.accountId, activityId)
	]);
	return { title: activity.title, need };
}

const input = z.object({
	activityId: z.uuid(),
	address: z.string().trim().toLowerCase().max(200).pipe(z.email('problem_address')),
	language: z.string().max(35).default('en')
});

/** Asks the guardian; the wish to join waits, and is done by itself when they say yes. */
export async function awaitConsent(actor: Actor, asked: unknown): Promise<void> {
	if (!mayJoin(actor)) throw new Refusal('sign-in-needed');
	const { activityId, address, language } = parse(input, asked);
	const { accountId } = actor;
	const [need, person] = await Promise.all([consentNeeded(accountId, activityId), recipientOf(accountId)]);
	if (!need || !person) throw new Refusal('already-done');
	// Nobody is their own guardian.
	if (person.address === address) {
		throw new Refusal('invalid-input', { fields: [{ field: 'address', message: 'consent_problem_own' }] });
	}
	const { cityId, city: place } = need;
	await act(actor, 'await-consent', { activity: activityId }, async (trx) => {
		await insertAwaited(trx, { activityId, accountId, cityId, askedAt: now() });
		const whose = { accountId, claimCardId: null };
		const about = { purpose: 'sign-up' as const, cityId, place, name: person.name };
		await askConsent(trx, { whose, ...about, guardianAddress: address, language });
	});
}
