import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { lockHolder } from './awards.sql.server.ts';
import { cardByCode, insertCard } from './claim-cards.sql.server.ts';
import type { ClaimLink } from './claim-link.ts';
import { updateClaim } from './claim-links.sql.server.ts';
import { type Gift, giveAward } from './give-award.ts';
import { mayReserve } from './may.ts';
import { activityOf, findLink, giftOf } from './open-claim-link.ts';
import { cardCodeOf, hashed } from './secrets.ts';
import { takeUse } from './take-use.ts';

const input = z.object({
	linkToken: z.string().max(100),
	/** Made by the page or by a reservation; sent twice, it gives one card. */
	claimToken: z.string().regex(/^[\w-]{22}$/, 'problem_required'),
	nickname: z.string().trim().min(1, 'problem_required').max(40)
});

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
		if (!(await cardByCode(trx, hashed(code))))
			await makeCard(trx, link, gift, { claimToken, nickname, code });
		return { code };
	});
}

type NewCard = { claimToken: string; nickname: string; code: string };

async function makeCard(trx: Trx, link: ClaimLink, gift: Gift, card: NewCard): Promise<void> {
	const { claimToken, nickname, code } = card;
	const use = await takeUse(trx, { linkId: link.id, claimToken, accountId: null, at: now() });
	const claimCardId = newId();
	const { organisationId } = link;
	await insertCard(trx, { id: claimCardId, organisationId, nickname, codeHash: hashed(code) });
	const awardId = await giveAward(trx, { ...gift, holder: { claimCardId }, claimLinkId: link.id });
	await updateClaim(trx, use.claimId, { awardId, claimCardId });
}
