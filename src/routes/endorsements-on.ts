import { deskPath } from '#domains/endorsements/see-endorsed.ts';
import { seeEndorsementsOn } from '#domains/endorsements/see-endorsements.ts';
import type { Actor } from '#server/actor.ts';
import { shownEndorsement } from './shown-endorsement.ts';

type Thing = { about: 'badge' | 'activity' | 'organisation'; id: string; organisationId: string };

/** What the page of a thing shows of its endorsements, and where this reader may add to them. */
export async function endorsementsOn(actor: Actor, thing: Thing, lang: string) {
	const { endorsements, mayAsk, mayEndorse } = await seeEndorsementsOn(actor, thing);
	const desk = `/${lang}${deskPath(thing)}`;
	return {
		endorsements: endorsements.map((one) => shownEndorsement(one, lang)),
		askAt: mayAsk ? desk : undefined,
		desk: mayEndorse ? desk : undefined
	};
}
