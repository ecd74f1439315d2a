import { deskPath } from '#domains/endorsements/see-endorsed.ts';
import { isOwnPraise, mayEndorseAs } from '#domains/endorsements/may.ts';
import { accountOf, type Actor } from '#server/actor.ts';

type Thing = { about: 'badge' | 'activity' | 'organisation'; id: string; organisationId: string };

/** Where this reader may endorse a thing for an organisation of theirs; undefined for all others. */
export function deskFor(actor: Actor, thing: Thing, lang: string): string | undefined {
	if (accountOf(actor) === undefined || actor.kind !== 'person') return undefined;
	const whose = { organisationId: thing.organisationId, holderId: null };
	const may = [...actor.organisations.keys()].some(
		(id) => mayEndorseAs(actor, id) && !isOwnPraise(whose, id)
	);
	return may ? `/${lang}${deskPath(thing)}` : undefined;
}
