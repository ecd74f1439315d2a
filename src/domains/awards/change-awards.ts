import { z } from 'zod';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import type { Trx } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { Award } from './award.ts';
import { lockAwardsOf } from './awards.sql.server.ts';
import { mayAward } from './may.ts';

/** Those who are ticked on a page of the list. */
export const mostAtOnce = 500;

const input = z.object({
	badgeId: z.uuid(),
	awardIds: z.array(z.uuid()).min(1, 'award_problem_nobody').max(mostAtOnce, 'award_problem_too_many'),
	/** For the holders and the organisation only; never in a credential. */
	reason: z.string().trim().max(500).default('')
});

/**
 * One change to several awards of a badge, all or none. `fits` says which of them it is for; that none of them is is
 * refused, the others are passed over. Gives how many it changed.
 */
export async function changeAwards(
	actor: Actor,
	asked: unknown,
	{
		verb,
		reasonNeeded,
		fits,
		change
	}: {
		verb: string;
		reasonNeeded: boolean;
		fits: (award: Award) => boolean;
		change: (trx: Trx, awards: readonly Award[], reason: string) => Promise<void>;
	}
): Promise<number> {
	const { badgeId, awardIds, reason } = parse(input, asked);
	const { organisationId } = await seeBadge(badgeId);
	permit(actor, mayAward(actor, organisationId));
	if (reasonNeeded && reason === '')
		throw new Refusal('invalid-input', { fields: [{ field: 'reason', message: 'problem_required' }] });
	return act(actor, verb, { badge: badgeId, awards: awardIds.length }, async (trx) => {
		const awards = (await lockAwardsOf(trx, badgeId, awardIds)).filter(fits);
		if (awards.length === 0) throw new Refusal('already-done');
		await change(trx, awards, reason);
		return awards.length;
	});
}
