import { seeBadges } from '#domains/badges/see-badge.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { maySeeQueue, maySetReviewRules } from './may.ts';
import { commentsOf, doubleSharesOf, pairsOf } from './reviews.sql.server.ts';
import { reviewedBadges } from './queue.sql.server.ts';

export type BadgeAgreement = Agreement & { badgeId: string; name: string; doubleShare: number };

/** How far the assessors of an organisation agree, in all and by badge, and how much is looked at twice. */
export async function seeAgreement(actor: Actor, organisationId: string) {
	permit(actor, maySeeQueue(actor, organisationId));
	const [pairs, shares, badgeIds, comments] = await Promise.all([
		pairsOf(db(), organisationId),
		doubleSharesOf(db(), organisationId),
		reviewedBadges(db(), organisationId),
		commentsOf(db(), organisationId)
	]);
	const shareOf = new Map(shares.map(({ badgeId, doubleShare }) => [badgeId, doubleShare]));
	const of = (some: typeof pairs): Agreement =>
		agreementOf(some.map(({ first, second }) => [first, second] as const));
	const badges = await seeBadges(badgeIds);
	return {
		all: of(pairs),
		badges: badges.map(({ badgeId, name }): BadgeAgreement => ({
			badgeId,
			name,
			doubleShare: shareOf.get(badgeId) ?? 0,
			...of(pairs.filter((pair) => pair.badgeId === badgeId))
		})),
		comments,
		maySet: maySetReviewRules(actor, organisationId)
	};
}
