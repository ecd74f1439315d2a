import { z } from 'zod';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { maySetReviewRules } from './may.ts';
import { deleteComment, keepDoubleShare } from './reviews.sql.server.ts';

const input = z.object({
	badgeId: z.uuid(),
	doubleShare: z.coerce.number({ error: 'problem_not_understood' }).int().min(0).max(100)
});

/** Of a hundred rounds of a badge's evidence, so many are reviewed by a second assessor, who knows nothing of the first. */
export async function setDoubleReview(actor: Actor, asked: unknown): Promise<void> {
	const { badgeId, doubleShare } = parse(input, asked);
	const { organisationId } = await seeBadge(badgeId);
	permit(actor, maySetReviewRules(actor, organisationId));
	await act(actor, 'set-double-review', { badge: badgeId, share: doubleShare }, (trx) =>
		keepDoubleShare(trx, { badgeId, organisationId, doubleShare })
	);
}

const comment = z.object({ organisationId: z.uuid(), commentId: z.uuid() });

/** A comment that is offered no longer. What was said with it stays said. */
export async function dropReviewComment(actor: Actor, asked: unknown): Promise<void> {
	const { organisationId, commentId } = parse(comment, asked);
	permit(actor, maySetReviewRules(actor, organisationId));
	await act(actor, 'drop-review-comment', { organisation: organisationId }, (trx) =>
		deleteComment(trx, organisationId, commentId)
	);
}
