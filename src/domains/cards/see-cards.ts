import { seeActivity } from '#domains/activities/see-activity.ts';
import { type Actor, system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import type { ClaimCard } from './card.ts';
import { openCode } from './card-secrets.ts';
import { cardsOfActivity } from './cards.sql.server.ts';
import { mayKeepCards } from './may.ts';
import { showCode } from './typed-code.ts';

/** A card with its code, as long as no account has taken it over. */
export type SeenGroupCard = Omit<ClaimCard, 'activityId'> & { code: string | undefined };

/** The cards that were made for the group of an activity, to print and to look after. */
export async function seeCards(actor: Actor, activityId: string) {
	const { activity, organisation } = await seeActivity(system, activityId);
	permit(actor, mayKeepCards(actor, activity.organisationId));
	const cards = (await cardsOfActivity(db(), activityId)).map(
		({ codeSealed, codeHash: _hash, ...card }): SeenGroupCard => ({
			...card,
			code: codeSealed === null ? undefined : showCode(openCode(card.id, codeSealed))
		})
	);
	return { title: activity.title, organisation: organisation.name, cityId: activity.cityId, cards };
}

/** For rooms above: the cards that take part in an activity. */
export const cardsAt = (activityId: string) => cardsOfActivity(db(), activityId);
