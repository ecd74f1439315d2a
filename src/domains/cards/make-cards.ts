import { z } from 'zod';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { askConsent } from '#domains/consents/ask-consent.ts';
import { needsConsent } from '#domains/consents/consent.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf, system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mostCardsAtOnce } from './card.ts';
import { hashOfCode, newCardCode, sealCode } from './card-secrets.ts';
import { cardById, insertCards, voidCard } from './cards.sql.server.ts';
import { mayKeepCards } from './may.ts';
import { readGroup } from './read-group.ts';

const input = z.object({
	activityId: z.uuid(),
	people: z.string().max(20_000),
	/** Of the mails to guardians. */
	language: z.string().max(35).default('en')
});

/** Cards for a group, made in advance: one a line, with a nickname and, if wanted, a birth year and a parent's address. */
export async function makeCards(actor: Actor, asked: unknown): Promise<string[]> {
	const { activityId, people, language } = parse(input, asked);
	const { activity } = await seeActivity(system, activityId);
	const { organisationId } = activity;
	permit(actor, mayKeepCards(actor, organisationId));
	if (activity.state === 'cancelled') throw new Refusal('activity-cancelled');
	const group = readGroup(people, now().getUTCFullYear());
	if (group.length > mostCardsAtOnce) {
		const values = { most: mostCardsAtOnce };
		throw new Refusal('invalid-input', {
			fields: [{ field: 'people', message: 'card_problem_many', values }]
		});
	}
	const madeBy = accountOf(actor) ?? null;
	const made = group.map((person) => {
		const [id, code] = [newId(), newCardCode()];
		const secret = { codeHash: hashOfCode(code), codeSealed: sealCode(id, code) };
		return { id, organisationId, activityId, madeBy, ...person, ...secret };
	});
	const city = await seeCity(system, activity.cityId);
	await act(actor, 'make-cards', { activity: activityId, cards: made.length }, async (trx) => {
		await insertCards(trx, made);
		const year = now().getUTCFullYear();
		for (const { id: claimCardId, nickname: name, birthYear, contactAddress } of made) {
			if (!contactAddress || !needsConsent(birthYear, city.signUpConsentAge, year)) continue;
			const whose = { accountId: null, claimCardId };
			const about = { purpose: 'sign-up' as const, cityId: city.id, place: city.name, name };
			await askConsent(trx, { whose, ...about, guardianAddress: contactAddress, language });
		}
	});
	return made.map(({ id }) => id);
}

/** Lost, or made by mistake: the card opens nothing any more. What it earned stays given, to nobody who can show it. */
export async function voidGroupCard(actor: Actor, asked: unknown): Promise<void> {
	const { cardId } = parse(z.object({ cardId: z.uuid() }), asked);
	const card = await cardById(db(), cardId);
	if (!card) throw new Refusal('not-found');
	permit(actor, mayKeepCards(actor, card.organisationId));
	if (card.joinedAt) throw new Refusal('already-done');
	await act(actor, 'void-card', { claimCard: cardId }, (trx) => voidCard(trx, cardId, now()));
}
