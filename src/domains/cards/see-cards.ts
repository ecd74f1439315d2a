import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { type ConsentState, needsConsent } from '#domains/consents/consent.ts';
import { consentsOfCards } from '#domains/consents/see-consents.ts';
import { type Actor, system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import type { ClaimCard } from './card.ts';
import { openCode } from './card-secrets.ts';
import { cardsOfActivity } from './cards.sql.server.ts';
import { mayKeepCards } from './may.ts';
import { showCode } from './typed-code.ts';

/** A card with its code, as long as no account has taken it over. */
export type SeenGroupCard = Omit<ClaimCard, 'activityId'> & {
	code: string | undefined;
	/** Of a guardian, where the city asks for it; `none`: nobody could be asked yet. */
	consent: ConsentState | 'none' | undefined;
};

/** The cards that were made for the group of an activity, to print and to look after. */
export async function seeCards(actor: Actor, activityId: string) {
	const { activity, organisation } = await seeActivity(system, activityId);
	permit(actor, mayKeepCards(actor, activity.organisationId));
	const found = await cardsOfActivity(db(), activityId);
	const [consents, { signUpConsentAge }] = await Promise.all([
		consentsOfCards(found.map(({ id }) => id)),
		seeCity(system, activity.cityId)
	]);
	const year = now().getUTCFullYear();
	const cards = found.map(({ codeSealed, codeHash: _hash, ...card }): SeenGroupCard => ({
		...card,
		consent:
			card.joinedAt || !needsConsent(card.birthYear, signUpConsentAge, year)
				? undefined
				: (consents.get(card.id) ?? 'none'),
		code: codeSealed === null ? undefined : showCode(openCode(card.id, codeSealed))
	}));
	return { title: activity.title, organisation: organisation.name, cityId: activity.cityId, cards };
}

/** For rooms above: the cards that take part in an activity. */
export const cardsAt = (activityId: string) => cardsOfActivity(db(), activityId);
