import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { type Endorsed, type EndorsedKind, type Endorsement, isExpired } from './endorsement.ts';
import { endorsementsBy, endorsementsOf } from './endorsements.sql.server.ts';
import { mayDecideEndorsements, mayEndorseAs } from './may.ts';
import { endorsedOf, seeEndorsed, whoseOf } from './see-endorsed.ts';
import { most, seen, type SeenEndorsement, speaksFor } from './see-endorsements.ts';

export type EndorsementDesk = {
	endorsed: Endorsed;
	/** May ask for endorsements and decide about them. */
	mayDecide: boolean;
	waiting: SeenEndorsement[];
	accepted: SeenEndorsement[];
	/** Who has not answered yet. */
	asked: {
		id: string;
		name: string;
		address: string;
		askedAt: Date;
		isOver: boolean;
		hasDeclined: boolean;
	}[];
	/** Organisations in whose name this actor may endorse it. */
	mine: string[];
	/** Given by one of those, to be taken back. */
	given: (SeenEndorsement & { state: Endorsement['state'] })[];
	/** Of an organisation's own desk: what it gave to others. */
	givenAway: (SeenEndorsement & { endorsed: Endorsed })[];
};

/** Which endorsements of a thing wait for an answer, for those who give it. */
export async function seeWaiting(actor: Actor, about: EndorsedKind, id: string): Promise<string[]> {
	permit(actor, mayDecideEndorsements(actor, whoseOf(await seeEndorsed(actor, about, id))));
	return (await endorsementsOf(db(), about, [id], ['given'], most)).map((row) => row.id);
}

/** Where endorsements of one thing are asked for, decided about, and given by organisations. */
export async function seeEndorsementDesk(
	actor: Actor,
	about: EndorsedKind,
	id: string
): Promise<EndorsementDesk> {
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	return deskOf(actor, await seeEndorsed(actor, about, id));
}

/** The same for anything that higher rooms know of. */
export async function deskOf(actor: Actor, endorsed: Endorsed): Promise<EndorsementDesk> {
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const whose = whoseOf(endorsed);
	const mayDecide = mayDecideEndorsements(actor, whose);
	const mine = speaksFor(actor, whose);
	permit(actor, mayDecide || (mine.length > 0 && whose.holderId === null));
	const states = ['asked', 'given', 'accepted', 'declined'] as const;
	const rows = await endorsementsOf(db(), endorsed.about, [endorsed.id], states, 200);
	const inState = (state: Endorsement['state']) => rows.filter((row) => row.state === state);
	const given = rows.filter(({ byOrganisationId }) => byOrganisationId && mine.includes(byOrganisationId));
	const unanswered = rows.filter(({ state }) => state === 'asked' || state === 'declined');
	return {
		endorsed,
		mayDecide,
		mine,
		waiting: mayDecide ? await seen(inState('given')) : [],
		accepted: await seen(inState('accepted')),
		asked: mayDecide ? unanswered.map(askedOf) : [],
		given: (await seen(given)).map((one, index) => ({ ...one, state: given[index]?.state ?? 'given' })),
		givenAway:
			endorsed.about === 'organisation' && mayEndorseAs(actor, endorsed.id)
				? await givenAwayBy(endorsed.id)
				: []
	};
}

const askedOf = (row: Endorsement) => ({
	id: row.id,
	name: row.endorserName,
	address: row.address,
	askedAt: row.askedAt ?? new Date(0),
	isOver: isExpired(row, now()),
	hasDeclined: row.state === 'declined'
});

async function givenAwayBy(organisationId: string) {
	const rows = await endorsementsBy(db(), organisationId, most);
	const things = await Promise.all(rows.map(endorsedOf));
	return (await seen(rows)).flatMap((one, index) => {
		const endorsed = things[index];
		return endorsed ? [{ ...one, endorsed }] : [];
	});
}
