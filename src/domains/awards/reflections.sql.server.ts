import type { Db, Trx } from '#server/db.ts';

export const answersOf = (db: Db, awardId: string) =>
	db.selectFrom('reflections').select(['questionId', 'answer']).where('awardId', '=', awardId).execute();

export const keepAnswer = (
	trx: Trx,
	answer: { awardId: string; questionId: string; accountId: string; answer: string; updatedAt: Date }
) =>
	trx
		.insertInto('reflections')
		.values(answer)
		.onConflict((conflict) =>
			conflict
				.columns(['awardId', 'questionId'])
				.doUpdateSet({ answer: answer.answer, updatedAt: answer.updatedAt })
		)
		.execute();

export const dropAnswer = (trx: Trx, awardId: string, questionId: string) =>
	trx.deleteFrom('reflections').where('awardId', '=', awardId).where('questionId', '=', questionId).execute();
