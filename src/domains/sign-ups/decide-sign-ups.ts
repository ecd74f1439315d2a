import { z } from 'zod';
import { holdActivity, seeStanding } from '#domains/activities/see-standing.ts';
import { notify } from '#domains/notifications/notify.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { inTurn } from '#server/in-turn.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { fillSessionsIn } from './fill-sessions.ts';
import { maySelect } from './may.ts';
import { fillWords } from './message-words.ts';
import { type Named, namedOf } from './named.ts';
import { promoteIn } from './promote.ts';
import { ownWords, selectionFields } from './selection.ts';
import { unseat } from './session-sign-ups.sql.server.ts';
import { decidable, type Decision, decisions, isOver, standingAfter } from './sign-up.ts';
import { keepWords } from './sign-up-messages.sql.server.ts';
import { changeStandings, countsOf, peopleOf, standingsOf } from './sign-ups.sql.server.ts';

const decideInput = z.object({
	...selectionFields,
	decision: z.enum(decisions),
	words: ownWords(5000).default(''),
	/** These words are there again next time. */
	keep: z.string().default('')
});
type Deciding = z.output<typeof decideInput>;

const mailAbout = {
	accept: 'sign-up-accepted',
	reserve: 'sign-up-reserved',
	decline: 'sign-up-declined'
} as const;

/**
 * Accepts people, puts them on the waiting list, or declines them; one, some, or everybody of a standing. All of it or
 * nothing: when there are fewer places than people accepted, nobody is. A place that is freed goes to the next in line.
 */
export async function decideSignUps(actor: Actor, input: unknown): Promise<{ decided: number }> {
	const asked = parse(decideInput, input);
	const { activityId } = asked;
	const standing = await seeStanding(activityId);
	if (!standing) throw new Refusal('not-found');
	permit(actor, maySelect(actor, standing.organisationId));
	return inTurn(`sign-ups ${activityId}`, async () => {
		const named = await namedOf(activityId);
		if (!named) throw new Refusal('not-ready');
		return act(actor, 'decide-sign-ups', { activity: activityId }, (trx) => decideIn(trx, asked, named));
	});
}

async function decideIn(trx: Trx, asked: Deciding, named: Named): Promise<{ decided: number }> {
	const { activityId, decision, words } = asked;
	const activity = await holdActivity(trx, activityId);
	if (activity?.state === 'cancelled') throw new Refusal('activity-cancelled');
	if (activity?.state !== 'published') throw new Refusal('not-ready');
	const at = now();
	if (isOver(activity, at)) throw new Refusal('activity-over');
	const accountIds = await decidableOf(trx, asked);
	if (accountIds.length === 0) throw new Refusal('invalid-input', { fields: [nobody] });
	if (decision === 'accept' && activity.capacity !== null) {
		const { joined } = await countsOf(trx, activityId);
		if (joined + accountIds.length > activity.capacity) throw new Refusal('full');
	}
	const state = standingAfter[decision];
	await changeStandings(trx, activityId, accountIds, { state, at, isDecision: true });
	await notify(trx, {
		to: accountIds,
		kind: mailAbout[decision],
		values: ({ name }) => ({ ...named, words: fillWords(words, { ...named, name }) })
	});
	await tell(trx, 'sign-up-selected', { activityId, accountIds, decision });
	if (decision === 'decline') {
		await unseat(trx, activityId, accountIds);
		await promoteIn(trx, activity, named);
	} else if (decision === 'accept') await fillSessionsIn(trx, activity, named, accountIds);
	if (asked.keep !== '') await keepWords(trx, activity.organisationId, decision, words);
	return { decided: accountIds.length };
}

const nobody = { field: 'people', message: 'sign_up_problem_nobody' };

/** Those of the people meant about whom this can be decided; others are passed over. */
async function decidableOf(
	trx: Trx,
	{
		activityId,
		people,
		everybody,
		decision
	}: Pick<Deciding, 'activityId' | 'people' | 'everybody'> & {
		decision: Decision;
	}
): Promise<string[]> {
	const rows =
		everybody === ''
			? await standingsOf(trx, activityId, people)
			: await peopleOf(trx, activityId, everybody);
	return rows.filter(({ state }) => decidable[decision].includes(state)).map(({ accountId }) => accountId);
}
