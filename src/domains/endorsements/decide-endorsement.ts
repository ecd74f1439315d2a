import { z } from 'zod';
import { revokeEndorsement, signEndorsement } from '#domains/credentials/sign-endorsement.ts';
import { m } from '#messages';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db, type Trx } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import type { Endorsed, Endorsement } from './endorsement.ts';
import { endorsementById, lockedEndorsement, updateEndorsement } from './endorsements.sql.server.ts';
import { mayDecideEndorsements } from './may.ts';
import { endorsedOf, subjectOf } from './see-endorsed.ts';
import { tellGiver } from './tell-endorsement.ts';

const input = z.object({ endorsementId: z.uuid(), decision: z.enum(['accept', 'refuse']) });

/**
 * Who is endorsed takes it, and it is signed; or does not want it. What was accepted may be refused later: it goes from
 * all pages, and its document counts no more.
 */
export async function decideEndorsement(actor: Actor, asked: unknown): Promise<void> {
	const { endorsementId, decision } = parse(input, asked);
	const found = await endorsementToDecide(actor, endorsementId);
	const endorsed = await endorsedOf(found);
	await act(actor, `${decision}-endorsement`, { endorsement: endorsementId }, async (trx) => {
		const endorsement = await lockedEndorsement(trx, endorsementId);
		const from = decision === 'accept' ? ['given'] : ['given', 'accepted'];
		if (!endorsement || !from.includes(endorsement.state)) throw new Refusal('already-done');
		if (decision === 'accept') await accept(trx, endorsement, endorsed);
		else await refuse(trx, endorsement, endorsed);
	});
}

/** One that this actor may decide about. Any other of an award is answered like one that is not there. */
export async function endorsementToDecide(actor: Actor, endorsementId: string): Promise<Endorsement> {
	if (actor.kind === 'visitor') throw new Refusal('sign-in-needed');
	const found = await endorsementById(db(), endorsementId);
	if (!found) throw new Refusal('not-found');
	if (!mayDecideEndorsements(actor, found)) throw new Refusal(found.holderId ? 'not-found' : 'not-allowed');
	return found;
}

async function accept(trx: Trx, endorsement: Endorsement, endorsed: Endorsed): Promise<void> {
	const at = now();
	const { id, byOrganisationId, endorserName, endorserRole, comment, language } = endorsement;
	const spoken = { locale: isLanguage(language) ? language : defaultLanguage };
	const onlyAddress = m.endorsement_address_confirmed({}, spoken);
	const description = endorserRole ? `${endorserRole} · ${onlyAddress}` : onlyAddress;
	const signed = await signEndorsement(trx, {
		id,
		by: byOrganisationId
			? { organisationId: byOrganisationId }
			: { person: { name: endorserName, description } },
		subject: subjectOf(config().origin, endorsed),
		name: m.endorsement_document_name({ thing: endorsed.name }, spoken),
		comment,
		givenAt: endorsement.givenAt ?? at,
		at
	});
	await updateEndorsement(trx, id, { ...signed, state: 'accepted', decidedAt: at });
	await tellGiver(trx, 'endorsement-accepted', endorsement, endorsed);
}

async function refuse(trx: Trx, endorsement: Endorsement, endorsed: Endorsed): Promise<void> {
	const at = now();
	if (endorsement.state === 'accepted') await revokeEndorsement(trx, endorsement, at);
	await updateEndorsement(trx, endorsement.id, {
		state: 'refused',
		decidedAt: at,
		address: '',
		document: null
	});
	await tellGiver(trx, 'endorsement-refused', endorsement, endorsed);
}
