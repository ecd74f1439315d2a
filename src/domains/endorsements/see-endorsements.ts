import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { hashOfToken } from './ask-endorsement.ts';
import { type Endorsed, type EndorsedKind, type Endorsement, isExpired, type Whose } from './endorsement.ts';
import { endorsementById, endorsementByToken, endorsementsOf } from './endorsements.sql.server.ts';
import { isOwnPraise, mayDecideEndorsements, mayEndorseAs } from './may.ts';
import { endorsedOf } from './see-endorsed.ts';

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
export const most = 100;

/** What was accepted about one thing or several of a kind. Whether an award is shown is for its room to say. */
export async function seeEndorsements(
	about: EndorsedKind,
	ids: readonly string[]
): Promise<SeenEndorsement[]> {
	return seen(await endorsementsOf(db(), about, ids, ['accepted'], most));
}

/** The same for the page of a thing, with what this actor may do about it. */
export async function seeEndorsementsOn(
	actor: Actor,
	{ about, id, organisationId }: { about: EndorsedKind; id: string; organisationId: string }
) {
	const whose = { organisationId, holderId: null };
	return {
		endorsements: await seeEndorsements(about, [id]),
		mayAsk: mayDecideEndorsements(actor, whose),
		mayEndorse: speaksFor(actor, whose).length > 0
	};
}

/** Organisations in whose name this actor may endorse what belongs to others. */
export const speaksFor = (actor: Actor, whose: Whose): string[] =>
	actor.kind === 'person'
		? [...actor.organisations.keys()].filter((id) => mayEndorseAs(actor, id) && !isOwnPraise(whose, id))
		: [];

/** Rows as they are shown. */
export async function seen(rows: readonly Endorsement[]): Promise<SeenEndorsement[]> {
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
	return {
		endorsed,
		state: isExpired(row, now()) ? 'expired' : row.state,
		name: row.endorserName,
		wish: row.wish,
		organisation: names.get(row.organisationId) ?? '',
		askedBy: row.askedBy,
		comment: row.comment,
		endorsementId: row.id,
		mine: speaksFor(actor, row)
	};
}
