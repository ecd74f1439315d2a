import { z } from 'zod';
import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { db, type Trx } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { lockHolder, standingAwardOfCard } from './awards.sql.server.ts';
import type { Claim, ClaimLink } from './claim-link.ts';
import { askedClaims, linkById, lockLink, releaseClaims, updateClaim } from './claim-links.sql.server.ts';
import { type Gift, giveAward } from './give-award.ts';
import { heldAward } from './held-award.ts';
import { mayAward } from './may.ts';
import { activityOf, giftOf } from './open-claim-link.ts';

const ids = z.preprocess(
	(value) => (typeof value === 'string' ? value.split('\n') : value),
	z.array(z.uuid()).min(1, 'claim_problem_none_ticked').max(500)
);
const input = z.object({ linkId: z.uuid(), claims: ids, answer: z.enum(['give', 'refuse']) });

/**
 * An organiser answers many who scanned a link that needs confirming: each gets the badge, or the use is free again.
 * Who was answered before is left out, so that a form sent twice is sent once.
 */
export async function answerClaims(actor: Actor, asked: unknown): Promise<{ answered: number }> {
	const wanted = parse(input, asked);
	const link = await linkById(db(), wanted.linkId);
	if (!link) throw new Refusal('not-found');
	permit(actor, mayAward(actor, link.organisationId));
	const gift: Gift = { ...(await giftOf(link)), activity: await activityOf(link) };
	return act(actor, `${wanted.answer}-claims`, { claimLink: link.id }, async (trx) => {
		await lockLink(trx, link.id);
		const waiting = (await askedClaims(trx, link.id)).filter(({ id }) => wanted.claims.includes(id));
		if (wanted.answer === 'refuse') {
			await releaseClaims(
				trx,
				waiting.map(({ id }) => id)
			);
		} else await giveAll(trx, { link, gift, by: accountOf(actor) }, waiting);
		return { answered: waiting.length };
	});
}

type Giving = { link: ClaimLink; gift: Gift; by: string | undefined };

async function giveAll(trx: Trx, { link, gift, by }: Giving, waiting: readonly Claim[]): Promise<void> {
	const people = await recipientsOf(
		waiting.flatMap(({ accountId }) => accountId ?? []),
		trx
	);
	for (const { id, accountId, claimCardId } of waiting) {
		const holder = accountId ? people.get(accountId) : claimCardId ? { claimCardId } : undefined;
		await lockHolder(trx, link.badgeId, accountId ?? claimCardId ?? id);
		const held =
			holder &&
			('accountId' in holder
				? await heldAward(trx, link, holder.accountId)
				: await standingAwardOfCard(trx, link, holder.claimCardId));
		// Who left, or earned it elsewhere meanwhile, needs nothing more.
		if (!holder || held) await releaseClaims(trx, [id]);
		else
			await updateClaim(trx, id, {
				awardId: await giveAward(trx, { ...gift, holder, claimLinkId: link.id, by })
			});
	}
}
