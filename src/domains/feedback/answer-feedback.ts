import { z } from 'zod';
import { seeStanding } from '#domains/activities/see-standing.ts';
import { readAnswers } from '#domains/sign-ups/answers.ts';
import { isOver } from '#domains/sign-ups/sign-up.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mostStars } from './feedback.ts';
import { lockForm, writeAnswer } from './feedback.sql.server.ts';
import { mayAnswerFeedback } from './may.ts';
import { tookPart } from './took-part.ts';

const input = z.looseObject({
	activityId: z.uuid(),
	stars: z.coerce.number('feedback_problem_stars').int().min(1, 'feedback_problem_stars').max(mostStars)
});

/** What somebody thought of it: once each; again is instead, until the results are closed. */
export async function answerFeedback(actor: Actor, asked: unknown): Promise<void> {
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const { activityId, stars, ...typed } = parse(input, asked);
	const { accountId } = actor;
	const [standing, wasThere] = await Promise.all([seeStanding(activityId), tookPart(activityId, accountId)]);
	if (!standing) throw new Refusal('not-found');
	permit(actor, mayAnswerFeedback(actor, wasThere), 'was-not-there');
	if (!isToBeAnswered(standing, now())) throw new Refusal('not-ready');
	await act(actor, 'answer-feedback', { activity: activityId }, async (trx) => {
		const form = await lockForm(trx, activityId);
		if (!form) throw new Refusal('not-found');
		if (form.closedAt) throw new Refusal('already-done');
		await writeAnswer(trx, { activityId, accountId, stars, answers: readAnswers(form.questions, typed) });
	});
}

/** After its end; what has no dates, at any time. */
export const isToBeAnswered = (dates: { startsAt: Date | null; endsAt: Date | null }, at: Date): boolean =>
	isOver(dates, at) || (dates.startsAt === null && dates.endsAt === null);
