import { z } from 'zod';
import type { ClaimCard } from '#domains/cards/card.ts';
import { findCard, keepCard, lockCard } from '#domains/cards/keep-card.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { lockHolder, standingAwardOfCard } from './awards.sql.server.ts';
import { askFor } from './ask-for.ts';
import type { ClaimLink } from './claim-link.ts';
import { updateClaim } from './claim-links.sql.server.ts';
import { type Gift, giveAward } from './give-award.ts';
import { mayReserve } from './may.ts';
import { activityOf, findLink, giftOf } from './open-claim-link.ts';
import { cardCodeOf, hashed } from './secrets.ts';
import { takeUse } from './take-use.ts';

const claim = {
	linkToken: z.string().max(100),
	/** Made by the page or by a reservation; sent twice, it gives one card. */
	claimToken: z.string().regex(/^[\w-]{22}$/, 'problem_required')
};
const input = z.object({ ...claim, nickname: z.string().trim().min(1, 'problem_required').max(40) });
const cardInput = z.object({ ...claim, code: z.string().trim().min(1, 'problem_required').max(60) });

/**
 * For who has no account and no address: the award goes to a card with a nickname and a code, and an account can take
 * it over later. Gives the code; only its hash is stored.
 */
export async function claimWithCard(actor: Actor, asked: unknown): Promise<{ code: string }> {
	permit(actor, mayReserve(actor));
	const { linkToken, claimToken, nickname } = parse(input, asked);
	const link = await findLink(linkToken);
	const gift = { ...(await giftOf(link)), activity: await activityOf(link) };
	return act(actor, 'claim-with-card', { claimLink: link.id }, async (trx) => {
		await lockHolder(trx, link.badgeId, hashed(claimToken));
		const code = cardCodeOf(linkToken, claimToken);
		if (await findCard(code, trx)) return { code };
		const card = { id: newId(), organisationId: link.organisationId, nickname };
		const claimId = await useFor(trx, link, claimToken);
		await keepCard(trx, { ...card, code });
		await giveTo(trx, { link, gift, claimId, claimCardId: card.id });
		return { code };
	});
}

/** For who has a card already, made by an organiser or by an earlier badge: the award goes to that one. */
export async function claimForCard(actor: Actor, asked: unknown): Promise<{ code: string }> {
	permit(actor, mayReserve(actor));
	const { linkToken, claimToken, code } = parse(cardInput, asked);
	const link = await findLink(linkToken);
	const gift = { ...(await giftOf(link)), activity: await activityOf(link) };
	return act(actor, 'claim-for-card', { claimLink: link.id }, async (trx) => {
		const card = await lockCard(trx, code);
		refuseUnusable(card);
		if (await standingAwardOfCard(trx, link, card.id)) return { code };
		const claimId = await useFor(trx, link, claimToken);
		await giveTo(trx, { link, gift, claimId, claimCardId: card.id });
		return { code };
	});
}

function refuseUnusable(card: ClaimCard | undefined): asserts card is ClaimCard {
	if (!card) {
		throw new Refusal('invalid-input', { fields: [{ field: 'code', message: 'problem_card_code' }] });
	}
	// Its badges belong to an account now: that account earns by itself.
	if (card.joinedAt) throw new Refusal('already-done');
}

const useFor = async (trx: Trx, link: ClaimLink, claimToken: string): Promise<string> =>
	(await takeUse(trx, { linkId: link.id, claimToken, accountId: null, at: now() })).claimId;

type Giving = { link: ClaimLink; gift: Gift; claimId: string; claimCardId: string };

async function giveTo(trx: Trx, { link, gift, claimId, claimCardId }: Giving): Promise<void> {
	if (link.needsConfirming) {
		await updateClaim(trx, claimId, { claimCardId });
		return askFor(trx, claimId, now());
	}
	const awardId = await giveAward(trx, { ...gift, holder: { claimCardId }, claimLinkId: link.id });
	await updateClaim(trx, claimId, { awardId, claimCardId });
}
