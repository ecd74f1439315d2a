import { seeStanding } from '#domains/activities/see-standing.ts';
import { seeTerms } from '#domains/activities/see-terms.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { isToBeAnswered } from './answer-feedback.ts';
import { answersShown, resultsOf } from './feedback.ts';
import { answerOf, answersTo, formOf } from './feedback.sql.server.ts';
import { mayAnswerFeedback, mayKeepFeedback } from './may.ts';
import { tookPart } from './took-part.ts';

/** The page on which a participant answers, with what they said before. */
export async function seeFeedback(actor: Actor, activityId: string) {
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const [form, standing, terms, wasThere] = await Promise.all([
		formOf(db(), activityId),
		seeStanding(activityId),
		seeTerms(activityId),
		tookPart(activityId, actor.accountId)
	]);
	if (!standing || !terms) throw new Refusal('not-found');
	permit(actor, mayAnswerFeedback(actor, wasThere), 'was-not-there');
	if (!form) throw new Refusal('not-found');
	const own = form.closedAt ? undefined : await answerOf(db(), activityId, actor.accountId);
	return {
		title: terms.title,
		language: standing.language,
		questions: form.questions,
		isClosed: form.closedAt !== null,
		isEarly: !isToBeAnswered(standing, now()),
		own
	};
}

/** What all said together, for those who run it. */
export async function seeResults(actor: Actor, activityId: string) {
	const [form, standing, terms] = await Promise.all([
		formOf(db(), activityId),
		seeStanding(activityId),
		seeTerms(activityId)
	]);
	if (!standing || !terms) throw new Refusal('not-found');
	permit(actor, mayKeepFeedback(actor, standing.organisationId));
	const questions = form?.questions ?? [];
	const given = form ? await answersTo(db(), activityId) : [];
	const results = resultsOf(questions, answersShown(given, Boolean(form?.closedAt)));
	return {
		title: terms.title,
		language: standing.language,
		timeZone: standing.timeZone,
		hasForm: form !== undefined,
		askedAt: form?.askedAt ?? null,
		closedAt: form?.closedAt ?? null,
		questions,
		results
	};
}

/** Whether there is something for somebody to answer, for the page of the activity. */
export const hasFeedback = async (actor: Actor, activityId: string): Promise<boolean> => {
	if (actor.kind !== 'person') return false;
	const form = await formOf(db(), activityId);
	return form !== undefined && form.closedAt === null && tookPart(activityId, actor.accountId);
};
