import { z } from 'zod';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import { revokeCredentials } from '#domains/credentials/revoke-credential.ts';
import { keepCredential } from '#domains/passport/keep-credential.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf, system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import type { Listener } from '#server/jobs.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { lockHolder, setHolder, setRevoked, standingAward } from './awards.sql.server.ts';
import { mayClaim, mayDecline } from './may.ts';
import { endWaiting, lockWaiting, lockWaitingFor, type WaitingAward } from './waiting-awards.sql.server.ts';

const input = z.object({ token: z.string().min(1).max(100) });

/** Whoever opens the mail may take the award into their passport, whatever address they sign in with. Gives its id. */
export async function takeWaiting(actor: Actor, asked: unknown): Promise<string> {
	permit(actor, mayClaim(actor));
	const { token } = parse(input, asked);
	const accountId = accountOf(actor);
	if (!accountId) throw new Refusal('sign-in-needed');
	return act(actor, 'take-waiting-award', {}, async (trx) => {
		const award = await lockWaiting(trx, token);
		if (!award) throw new Refusal('gone');
		return handOver(trx, award, accountId);
	});
}

/** "Not for me": the award is taken back, and the address forgotten. */
export async function declineWaiting(actor: Actor, asked: unknown): Promise<void> {
	permit(actor, mayDecline(actor));
	const { token } = parse(input, asked);
	await act(actor, 'decline-waiting-award', {}, async (trx) => {
		const award = await lockWaiting(trx, token);
		if (!award) throw new Refusal('gone');
		await giveUp(trx, award, 'declined');
	});
}

/** Whoever proves an address finds what waited for it in their passport. */
export const awardsOnAddressVerified: Listener<'address-verified'> = {
	name: 'awards',
	hear: ({ accountId, address }) =>
		act(system, 'hand-over-waiting-awards', {}, async (trx) => {
			for (const award of await lockWaitingFor(trx, address)) await handOver(trx, award, accountId);
		})
};

async function handOver(trx: Trx, award: WaitingAward, accountId: string): Promise<string> {
	const { awardId, badgeId } = award;
	await lockHolder(trx, badgeId, accountId);
	const held = await standingAward(trx, award, accountId);
	// They have earned it meanwhile, and nobody has ever had this one in hand.
	if (held) {
		await giveUp(trx, award, 'held');
		return held.id;
	}
	await endWaiting(trx, awardId);
	await setHolder(trx, awardId, accountId);
	for (const { id: credentialId } of await findCredentialsOfAwards([awardId], trx)) {
		await keepCredential(trx, { accountId, credentialId, awardId });
	}
	await tell(trx, 'award-taken-over', { awardId, accountId });
	return awardId;
}

/** Why an award that waited is over: kept as its reason, shown in the words of the screen. */
export type GivenUp = 'declined' | 'held' | 'unclaimed';

export async function giveUp(trx: Trx, { awardId }: WaitingAward, reason: GivenUp): Promise<void> {
	const at = now();
	await endWaiting(trx, awardId);
	await setRevoked(trx, [awardId], { revokedAt: at, revokedBy: null, revokeReason: reason });
	await revokeCredentials(trx, [awardId], at);
	await tell(trx, 'award-revoked', { awardId });
}
