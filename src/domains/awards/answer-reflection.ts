import { z } from 'zod';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { mayReflect } from './may.ts';
import { ownAward } from './own-award.ts';
import { answersOf, dropAnswer, keepAnswer } from './reflections.sql.server.ts';

const input = z.object({
	awardId: z.uuid(),
	/** By the question's id. An empty answer takes an earlier one away. */
	answers: z.record(z.string().max(100), z.string().trim().max(4000))
});

/** What the holder says of their badge after earning it, added and changed whenever they like. */
export async function answerReflection(actor: Actor, asked: unknown): Promise<void> {
	const { awardId, answers } = parse(input, asked);
	const award = await ownAward(actor, awardId, mayReflect);
	const { questions } = await seeBadge(award.badgeId, award.badgeVersion);
	const accountId = award.accountId;
	if (!accountId) throw new Refusal('not-found');
	await act(actor, 'answer-reflection', { award: awardId }, async (trx) => {
		for (const { id: questionId } of questions) {
			const answer = answers[questionId];
			if (answer === undefined) continue;
			if (answer === '') await dropAnswer(trx, awardId, questionId);
			else await keepAnswer(trx, { awardId, questionId, accountId, answer, updatedAt: now() });
		}
	});
}

export type Reflection = { questionId: string; question: string; answer: string };

/** The questions of the badge as it was earned, with the holder's answers so far. */
export async function seeReflections(actor: Actor, awardId: string): Promise<Reflection[]> {
	const award = await ownAward(actor, awardId, mayReflect);
	const [{ questions }, answers] = await Promise.all([
		seeBadge(award.badgeId, award.badgeVersion),
		answersOf(db(), awardId)
	]);
	const given = new Map(answers.map(({ questionId, answer }) => [questionId, answer]));
	return questions.map(({ id, text }) => ({ questionId: id, question: text, answer: given.get(id) ?? '' }));
}
