import { z } from 'zod';
import { revokeEndorsement } from '#domains/credentials/sign-endorsement.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db, type Trx } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { hashOfToken } from './ask-endorsement.ts';
import type { Endorsed, Endorsement } from './endorsement.ts';
import {
	addressHashOf,
	endorsementById,
	endorsementByToken,
	lockedByToken,
	lockedEndorsement,
	refuseAddress,
	updateEndorsement
} from './endorsements.sql.server.ts';
import { mayAnswerByLink, mayEndorseAs } from './may.ts';
import { endorsedOf } from './see-endorsed.ts';
import { endorserOf, tellEndorsed } from './tell-endorsement.ts';

/** An organisation takes back what it gave. */
export async function withdrawEndorsement(actor: Actor, asked: unknown): Promise<void> {
	const { endorsementId } = parse(z.object({ endorsementId: z.uuid() }), asked);
	if (actor.kind === 'visitor') throw new Refusal('sign-in-needed');
	const found = await endorsementById(db(), endorsementId);
	if (!found) throw new Refusal('not-found');
	permit(actor, found.byOrganisationId !== null && mayEndorseAs(actor, found.byOrganisationId));
	const about = await aboutOf(found);
	await act(actor, 'withdraw-endorsement', { endorsement: endorsementId }, async (trx) =>
		withdraw(trx, await lockedEndorsement(trx, endorsementId), about)
	);
}

const linkInput = z.object({ token: z.string().max(100) });

/** The link of the mail works for taking it back as long as there is something to take back. */
export async function withdrawByLink(actor: Actor, asked: unknown): Promise<void> {
	permit(actor, mayAnswerByLink(actor));
	const { token } = parse(linkInput, asked);
	const found = await byToken(token);
	const about = await aboutOf(found);
	await act(actor, 'withdraw-endorsement', { endorsement: found.id }, async (trx) =>
		withdraw(trx, await lockedByToken(trx, hashOfToken(token)), about)
	);
}

/** "Not me", or not now; and, if they like, never again. */
export async function declineEndorsement(actor: Actor, asked: unknown): Promise<void> {
	permit(actor, mayAnswerByLink(actor));
	const { token, never } = parse(linkInput.extend({ never: z.string().default('') }), asked);
	const { id } = await byToken(token);
	await act(actor, 'decline-endorsement', { endorsement: id }, async (trx) => {
		const endorsement = await lockedByToken(trx, hashOfToken(token));
		if (endorsement?.state !== 'asked') throw new Refusal('already-done');
		const hash = await addressHashOf(trx, id);
		if (never !== '' && hash !== null) await refuseAddress(trx, hash, now());
		await updateEndorsement(trx, id, { state: 'declined', decidedAt: now(), address: '', endorserName: '' });
	});
}

async function byToken(token: string): Promise<Endorsement> {
	const found = await endorsementByToken(db(), hashOfToken(token));
	if (!found) throw new Refusal('link-unknown');
	return found;
}

/** Whoever takes their words back takes them with them; that there was something stays. */
const taken = { address: '', endorserName: '', endorserRole: '', comment: '', document: null };

type About = { endorsed: Endorsed; endorser: string };

/** Read before the transaction: whoever holds one connection must not wait for a second. */
const aboutOf = async (found: Endorsement): Promise<About> => ({
	endorsed: await endorsedOf(found),
	endorser: await endorserOf(found)
});

async function withdraw(
	trx: Trx,
	endorsement: Endorsement | undefined,
	{ endorsed, endorser }: About
): Promise<void> {
	if (endorsement?.state !== 'given' && endorsement?.state !== 'accepted') throw new Refusal('already-done');
	const at = now();
	if (endorsement.state === 'accepted') await revokeEndorsement(trx, endorsement, at);
	await updateEndorsement(trx, endorsement.id, { ...taken, state: 'withdrawn', withdrawnAt: at });
	await tellEndorsed(trx, 'endorsement-withdrawn', endorsed, endorser);
}
