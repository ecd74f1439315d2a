import { z } from 'zod';
import { seeStanding } from '#domains/activities/see-standing.ts';
import { notify } from '#domains/notifications/notify.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayMessage } from './may.ts';
import { fillWords } from './message-words.ts';
import { namedOf } from './named.ts';
import { ownWords, selectionFields } from './selection.ts';
import { peopleOf, standingsOf } from './sign-ups.sql.server.ts';

const messageInput = z.object({
	...selectionFields,
	subject: ownWords(150).min(1, 'problem_required'),
	words: ownWords(10_000).min(1, 'problem_required')
});

/** Writes to some of those who signed up, or to everybody of one standing. Whoever withdrew hears nothing more. */
export async function messageParticipants(actor: Actor, input: unknown): Promise<{ told: number }> {
	const { activityId, people, everybody, subject, words } = parse(messageInput, input);
	const standing = await seeStanding(activityId);
	if (!standing) throw new Refusal('not-found');
	permit(actor, mayMessage(actor, standing.organisationId));
	const named = await namedOf(activityId);
	if (!named) throw new Refusal('not-ready');
	return act(actor, 'message-participants', { activity: activityId }, async (trx) => {
		const rows =
			everybody === ''
				? await standingsOf(trx, activityId, people)
				: await peopleOf(trx, activityId, everybody);
		const to = rows.filter(({ state }) => state !== 'withdrawn').map(({ accountId }) => accountId);
		if (to.length === 0) {
			const fields = [{ field: 'people', message: 'sign_up_problem_nobody' }];
			throw new Refusal('invalid-input', { fields });
		}
		await notify(trx, {
			to,
			kind: 'participants-message',
			values: ({ name }) => {
				const filling = { ...named, name };
				return { ...named, subject: fillWords(subject, filling), words: fillWords(words, filling) };
			}
		});
		return { told: to.length };
	});
}
