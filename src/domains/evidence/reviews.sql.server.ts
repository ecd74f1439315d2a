import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Review, ReviewPart, Verdict } from './review.ts';

export const insertReview = (trx: Trx, review: Review) => trx.insertInto('reviews').values(review).execute();

export const reviewsOf = (db: Db, submissionIds: readonly string[]): Promise<Review[]> =>
	db
		.selectFrom('reviews')
		.select(['id', 'organisationId', 'submissionId', 'round', 'reviewerId', 'part', 'verdict', 'comment'])
		.select(['level', 'reviewedAt'])
		.$narrowType<{ part: ReviewPart; verdict: Verdict }>()
		.where('submissionId', 'in', submissionIds.length > 0 ? submissionIds : [null])
		.orderBy('reviewedAt')
		.orderBy('id')
		.execute();

export type Pair = { badgeId: string; first: Verdict; second: Verdict };

/** Rounds that a second assessor looked at: what each of the two said. */
export async function pairsOf(db: Db, organisationId: string): Promise<Pair[]> {
	const { rows } = await sql<Pair>`
		select s.badge_id, f.verdict as first, r.verdict as second
		from reviews r
		join submissions s on s.id = r.submission_id
		join lateral (
			select verdict from reviews f
			where f.submission_id = r.submission_id and f.round = r.round and f.part = 'assessor'
			order by f.reviewed_at, f.id limit 1
		) f on true
		where r.organisation_id = ${organisationId} and r.part = 'second'
		order by r.id desc limit 10000
	`.execute(db);
	return rows;
}

export const doubleShareOf = async (db: Db, badgeId: string): Promise<number> =>
	(await db.selectFrom('reviewRules').select('doubleShare').where('badgeId', '=', badgeId).executeTakeFirst())
		?.doubleShare ?? 0;

export const doubleSharesOf = (db: Db, organisationId: string) =>
	db
		.selectFrom('reviewRules')
		.select(['badgeId', 'doubleShare'])
		.where('organisationId', '=', organisationId)
		.execute();

export const keepDoubleShare = (
	trx: Trx,
	rule: { badgeId: string; organisationId: string; doubleShare: number }
) =>
	trx
		.insertInto('reviewRules')
		.values(rule)
		.onConflict((conflict) => conflict.column('badgeId').doUpdateSet({ doubleShare: rule.doubleShare }))
		.execute();

export const commentsOf = (db: Db, organisationId: string): Promise<{ id: string; text: string }[]> =>
	db
		.selectFrom('reviewComments')
		.select(['id', 'text'])
		.where('organisationId', '=', organisationId)
		.orderBy('text')
		.limit(100)
		.execute();

type NewComment = { id: string; organisationId: string; text: string; createdBy: string; createdAt: Date };

export const keepComment = (trx: Trx, comment: NewComment) =>
	trx
		.insertInto('reviewComments')
		.values(comment)
		.onConflict((conflict) => conflict.columns(['organisationId', 'text']).doNothing())
		.execute();

export const deleteComment = (trx: Trx, organisationId: string, id: string) =>
	trx
		.deleteFrom('reviewComments')
		.where('organisationId', '=', organisationId)
		.where('id', '=', id)
		.execute();
