import type { EndorsementDesk } from '#domains/endorsements/see-endorsement-desk.ts';
import { pathOf } from '#domains/endorsements/see-endorsed.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { seeItemOfAward } from '#domains/passport/see-item-of-award.ts';
import type { Actor } from '#server/actor.ts';
import { day } from '#ui/dates.ts';
import { shownEndorsement } from '../../../../shown-endorsement.ts';

/** What the page of a desk draws. */
export async function shownDesk(actor: Actor, desk: EndorsementDesk, lang: string) {
	const { endorsed, mayDecide, mine } = desk;
	const [names, itemId] = await Promise.all([
		seeOrganisationNames(mine),
		endorsed.award ? seeItemOfAward(actor, endorsed.id) : undefined
	]);
	const { about, name, language } = endorsed;
	return {
		thing: { about, name, language, path: itemId ? `/passport/${itemId}` : pathOf(endorsed) },
		mayDecide,
		waiting: desk.waiting.map((one) => shownEndorsement(one, lang)),
		accepted: desk.accepted.map((one) => shownEndorsement(one, lang)),
		asked: desk.asked.map(({ askedAt, ...one }) => ({ ...one, date: day(askedAt, lang) })),
		// An organisation that has endorsed it already has nothing more to give.
		organisations: mine
			.filter((id) => !desk.given.some(({ by }) => by.organisationId === id))
			.map((value) => ({ value, label: names.get(value) ?? '' })),
		given: desk.given.map(({ state, ...one }) => ({ state, ...shownEndorsement(one, lang) })),
		givenAway: desk.givenAway.map(({ endorsed: other, ...one }) => ({
			...shownEndorsement(one, lang),
			thing: other.name,
			path: pathOf(other.award && other.badge ? { about: 'badge', id: other.badge.id } : other)
		}))
	};
}
