import { z } from 'zod';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import { keepCredential } from '#domains/passport/keep-credential.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { Award } from './award.ts';
import { awardsOfCard, lockHolder, setHolder, standingAward } from './awards.sql.server.ts';
import { giveCardTo, lockCard } from '#domains/cards/keep-card.ts';
import { mayClaim } from './may.ts';

const input = z.object({ code: z.string().min(1, 'problem_required').max(60) });

/**
 * The badges of a claim card move to the account that enters its code, with the credentials they had from the start.
 * Entering it again changes nothing; nobody else can take it over after that. Gives the ids of the awards.
 */
export async function takeOverCard(actor: Actor, asked: unknown): Promise<string[]> {
	permit(actor, mayClaim(actor));
	const { code } = parse(input, asked);
	const accountId = accountOf(actor);
	if (!accountId) throw new Refusal('sign-in-needed');
	return act(actor, 'take-over-card', {}, async (trx) => {
		const card = await lockCard(trx, code);
		if (!card) throw new Refusal('link-unknown');
		if (card.joinedAt && card.accountId !== accountId) throw new Refusal('already-done');
		const awards = await awardsOfCard(trx, card.id);
		if (card.joinedAt) return awards.map(({ id }) => id);
		await giveCardTo(trx, card.id, accountId, now());
		await tell(trx, 'card-joined', { claimCardId: card.id, accountId });
		const moved: string[] = [];
		for (const award of awards) if (await move(trx, award, accountId)) moved.push(award.id);
		return moved;
	});
}

/** False when the account has earned the same badge by itself: one is enough. */
async function move(trx: Trx, award: Award, accountId: string): Promise<boolean> {
	await lockHolder(trx, award.badgeId, accountId);
	if (!award.revokedAt && (await standingAward(trx, award, accountId))) return false;
	await setHolder(trx, award.id, accountId);
	for (const { id: credentialId } of await findCredentialsOfAwards([award.id], trx)) {
		await keepCredential(trx, { accountId, credentialId, awardId: award.id });
	}
	await tell(trx, 'award-taken-over', { awardId: award.id, accountId });
	return true;
}
