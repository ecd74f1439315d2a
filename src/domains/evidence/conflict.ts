import { accountsWithAddresses } from '#domains/accounts/see-recipients.ts';
import type { Db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { addressesIn, type Submission } from './quest.ts';
import type { Review } from './review.ts';

/** Nobody reviews what they helped with, nor the same round twice. That it is not their own, the permission says. */
export async function refuseConflict(
	on: Db,
	submission: Submission,
	reviewerId: string,
	reviews: readonly Review[]
): Promise<void> {
	if (reviews.some((review) => review.round === submission.round && review.reviewerId === reviewerId)) {
		throw new Refusal('already-done');
	}
	if (await isHelper(on, submission, reviewerId)) throw new Refusal('conflict-of-interest');
}

export async function isHelper(on: Db, submission: Submission, accountId: string): Promise<boolean> {
	const named = addressesIn(submission.helpers);
	if (named.length === 0) return false;
	const holders = await accountsWithAddresses(named, on);
	return [...holders.values()].some((holder) => holder.accountId === accountId);
}
