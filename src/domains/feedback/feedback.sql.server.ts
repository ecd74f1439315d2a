import { sql } from 'kysely';
import type { Question } from '#domains/activities/question.ts';
import type { Answer } from '#domains/sign-ups/answers.ts';
import type { Db, Trx } from '#server/db.ts';
import type { FeedbackForm } from './feedback.ts';

const columns = ['activityId', 'organisationId', 'questions', 'askedAt', 'closedAt'] as const;
type Narrow = { questions: Question[] };

export const formOf = (db: Db, activityId: string): Promise<FeedbackForm | undefined> =>
	db
		.selectFrom('feedbackForms')
		.select(columns)
		.$narrowType<Narrow>()
		.where('activityId', '=', activityId)
		.executeTakeFirst();

/** Held until the transaction ends: nobody answers what is being closed or changed. */
export const lockForm = (trx: Trx, activityId: string): Promise<FeedbackForm | undefined> =>
	trx
		.selectFrom('feedbackForms')
		.select(columns)
		.$narrowType<Narrow>()
		.where('activityId', '=', activityId)
		.forUpdate()
		.executeTakeFirst();

type NewForm = { activityId: string; organisationId: string; questions: readonly Question[] };

export const writeForm = (trx: Trx, { questions, ...form }: NewForm) =>
	trx
		.insertInto('feedbackForms')
		.values({ ...form, questions: JSON.stringify(questions) })
		.onConflict((conflict) =>
			conflict.column('activityId').doUpdateSet({ questions: JSON.stringify(questions) })
		)
		.execute();

export const noteAsked = (trx: Trx, activityId: string, at: Date) =>
	trx.updateTable('feedbackForms').set({ askedAt: at }).where('activityId', '=', activityId).execute();

/** Cuts what ties answers to people, for good. */
export async function closeForm(trx: Trx, activityId: string, at: Date): Promise<void> {
	await trx.updateTable('feedbackForms').set({ closedAt: at }).where('activityId', '=', activityId).execute();
	await trx
		.updateTable('feedbackAnswers')
		.set({ accountId: null })
		.where('activityId', '=', activityId)
		.execute();
}

export const unasked = async (db: Db, after: string, limit: number): Promise<string[]> =>
	(
		await db
			.selectFrom('feedbackForms')
			.select('activityId')
			.where('askedAt', 'is', null)
			.where('closedAt', 'is', null)
			.where('activityId', '>', after)
			.orderBy('activityId')
			.limit(limit)
			.execute()
	).map(({ activityId }) => activityId);

type Given = { activityId: string; accountId: string; stars: number; answers: readonly Answer[] };

export const writeAnswer = (trx: Trx, { answers, ...given }: Given) => {
	const said = { stars: given.stars, answers: JSON.stringify(answers) };
	return trx
		.insertInto('feedbackAnswers')
		.values({ ...given, ...said })
		.onConflict((conflict) => conflict.columns(['activityId', 'accountId']).doUpdateSet(said))
		.execute();
};

export const answerOf = (db: Db, activityId: string, accountId: string) =>
	db
		.selectFrom('feedbackAnswers')
		.select(['stars', 'answers'])
		.$narrowType<{ answers: Answer[] }>()
		.where('activityId', '=', activityId)
		.where('accountId', '=', accountId)
		.executeTakeFirst();

/** Without anything that says whose. */
export const answersTo = (db: Db, activityId: string) =>
	db
		.selectFrom('feedbackAnswers')
		.select(['stars', 'answers'])
		.$narrowType<{ answers: Answer[] }>()
		.where('activityId', '=', activityId)
		.orderBy('id')
		.limit(100_000)
		.execute();

export async function countAnswers(db: Db, activityId: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from feedback_answers where activity_id = ${activityId}::uuid`.execute(db);
	return rows[0]?.count ?? 0;
}

export const eraseAnswersOf = (trx: Trx, accountId: string) =>
	trx.deleteFrom('feedbackAnswers').where('accountId', '=', accountId).execute();
