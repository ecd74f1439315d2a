import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { hashOfToken } from './ask-endorsement.ts';
import { type Endorsed, type EndorsedKind, type Endorsement, isExpired } from './endorsement.ts';
import {
	endorsementById,
	endorsementByToken,
	endorsementsBy,
	endorsementsOf
} from './endorsements.sql.server.ts';
import { isOwnPraise, mayDecideEndorsements, mayEndorseAs } from './may.ts';
import { endorsedOf, seeEndorsed, whoseOf } from './see-endorsed.ts';

/** An endorsement as anybody sees it where it is shown. */
export type SeenEndorsement = {
	id: string;
	about: EndorsedKind;
	by: { name: string; role: string; organisationId: string | null };
	/** Markdown */
	comment: string;
	language: string;
	givenAt: Date;
	/** Of a badge: the version that was read. */
	version: number | null;
};

/** More than a page shows well; the newest come first. */
const most = 100;

/** What was accepted about one thing or several of a kind. Whether an award is shown is for its room to say. */
export async function seeEndorsements(
	about: EndorsedKind,
	ids: readonly string[]
): Promise<SeenEndorsement[]> {
	return seen(await endorsementsOf(db(), about, ids, ['accepted'], most));
}

async function seen(rows: readonly Endorsement[]): Promise<SeenEndorsement[]> {
	const names = await seeOrganisationNames(rows.flatMap(({ byOrganisationId }) => byOrganisationId ?? []));
	return rows.map((row) => ({
		id: row.id,
		about: row.about,
		by: {
			name: names.get(row.byOrganisationId ?? '') ?? row.endorserName,
			role: row.endorserRole,
			organisationId: row.byOrganisationId
		},
		comment: row.comment,
		language: row.language,
		givenAt: row.givenAt ?? new Date(0),
		version: row.badgeVersion
	}));
}

/** For rooms above, which know whether an award is shown: the row as it stands. */
export const findEndorsement = (id: string): Promise<Endorsement | undefined> => endorsementById(db(), id);

/** The signed documents of what was accepted about a thing. */
export async function endorsementDocuments(about: EndorsedKind, ids: readonly string[]): Promise<string[]> {
	const rows = await endorsementsOf(db(), about, ids, ['accepted'], most);
	return rows.flatMap(({ document }) => document ?? []);
}

export const seeOne = async (row: Endorsement) => {
	const [[endorsement], endorsed] = await Promise.all([seen([row]), endorsedOf(row)]);
	if (!endorsement) throw new Refusal('not-found');
	return { endorsement, endorsed };
};

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
	const mine = [...actor.organisations.keys()].filter(
		(organisationId) => mayEndorseAs(actor, organisationId) && !isOwnPraise(whose, organisationId)
	);
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

export type EndorsementLink = {
	endorsed: Endorsed;
	state: Endorsement['state'] | 'expired';
	/** As whoever asked wrote it. */
	name: string;
	wish: string;
	organisation: string;
	askedBy: string | null;
	comment: string;
	endorsementId: string;
	/** Organisations for which whoever is signed in may speak here. */
	mine: string[];
};

/** What whoever holds the link of the mail sees. */
export async function seeEndorsementLink(actor: Actor, token: string): Promise<EndorsementLink> {
	const row = await endorsementByToken(db(), hashOfToken(token));
	if (!row) throw new Refusal('link-unknown');
	const [endorsed, names] = await Promise.all([endorsedOf(row), seeOrganisationNames([row.organisationId])]);
	const roles = actor.kind === 'person' ? [...actor.organisations.keys()] : [];
	return {
		endorsed,
		state: isExpired(row, now()) ? 'expired' : row.state,
		name: row.endorserName,
		wish: row.wish,
		organisation: names.get(row.organisationId) ?? '',
		askedBy: row.askedBy,
		comment: row.comment,
		endorsementId: row.id,
		mine: roles.filter((id) => mayEndorseAs(actor, id) && !isOwnPraise(row, id))
	};
}
