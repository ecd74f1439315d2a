import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { limitTries } from '#server/limit-tries.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { hashOfToken } from './ask-endorsement.ts';
import { type Endorsed, endorseAsInput, giveEndorsementInput, isExpired, type Whose } from './endorsement.ts';
import {
	endorsementByToken,
	givenBy,
	insertEndorsement,
	lockedByToken,
	updateEndorsement
} from './endorsements.sql.server.ts';
import { isOwnPraise, mayAnswerByLink, mayDecideEndorsements, mayEndorseAs } from './may.ts';
import { endorsedOf, seeEndorsed, whoseOf } from './see-endorsed.ts';
import { endorserOf, tellEndorsed } from './tell-endorsement.ts';
import { db } from '#server/db.ts';

/** An organisation vouches for something, asked or not. */
export async function endorseAs(actor: Actor, asked: unknown): Promise<void> {
	const { about, id, organisationId, comment, language } = parse(endorseAsInput, asked);
	const endorsed = await seeEndorsed(actor, about, id);
	permitTo(actor, whoseOf(endorsed), organisationId);
	await limitTries(['endorse-as', organisationId], { tries: 30, minutes: 24 * 60 });
	const endorser = await nameOf(organisationId);
	await act(actor, 'give-endorsement', { [about]: id, by: organisationId }, async (trx) => {
		await refuseSecond(trx, endorsed, organisationId);
		const row = {
			...{ id: newId(), about, aboutId: id, organisationId: endorsed.organisationId, language },
			...(endorsed.badge ? { badgeId: endorsed.badge.id, badgeVersion: endorsed.badge.version } : {}),
			...{ state: 'given' as const, byOrganisationId: organisationId, comment, givenAt: now() }
		};
		await insertEndorsement(trx, row);
		await tellEndorsed(trx, 'endorsement-given', endorsed, endorser);
	});
}

const nameOf = (byOrganisationId: string): Promise<string> =>
	endorserOf({ byOrganisationId, endorserName: '' });

/** Somebody writes what they were asked for by mail: as themself, without account, or for an organisation of theirs. */
export async function giveEndorsement(actor: Actor, asked: unknown): Promise<void> {
	permit(actor, mayAnswerByLink(actor));
	const { token, name, role, comment, organisationId, language } = parse(giveEndorsementInput, asked);
	const found = await endorsementByToken(db(), hashOfToken(token));
	if (!found) throw new Refusal('link-unknown');
	if (organisationId) permitTo(actor, found, organisationId);
	// Whoever decides whether it is shown does not write it.
	if (mayDecideEndorsements(actor, found)) throw new Refusal('own-praise');
	const endorsed = await endorsedOf(found);
	const endorser = organisationId ? await nameOf(organisationId) : name;
	await act(actor, 'give-endorsement', { endorsement: found.id }, async (trx) => {
		const asking = await lockedByToken(trx, hashOfToken(token));
		if (!asking || isExpired(asking, now())) throw new Refusal('link-expired');
		if (asking.state !== 'asked') throw new Refusal('already-done');
		if (organisationId) await refuseSecond(trx, endorsed, organisationId);
		const who = organisationId
			? { byOrganisationId: organisationId, endorserName: '', endorserRole: '' }
			: { endorserName: name, endorserRole: role };
		await updateEndorsement(trx, asking.id, { ...who, state: 'given', comment, language, givenAt: now() });
		await tellEndorsed(trx, 'endorsement-given', endorsed, endorser);
	});
}

function permitTo(actor: Actor, whose: Whose, organisationId: string): void {
	permit(actor, mayEndorseAs(actor, organisationId));
	if (isOwnPraise(whose, organisationId)) throw new Refusal('own-praise');
}

async function refuseSecond(trx: Trx, { about, id }: Endorsed, organisationId: string): Promise<void> {
	if (await givenBy(trx, about, id, organisationId)) throw new Refusal('already-done');
}
