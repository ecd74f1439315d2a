import { z } from 'zod';
import { type ActivityStanding, holdActivity } from '#domains/activities/see-standing.ts';
import { seeTerms, type Terms } from '#domains/activities/see-terms.ts';
import { notify } from '#domains/notifications/notify.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { inTurn } from '#server/in-turn.ts';
import { parse } from '#server/parse.ts';
import { Refusal, type RefusalCode } from '#server/refusal.ts';
import { readAnswers } from './answers.ts';
import { refuseWithoutConsent } from './await-consent.ts';
import { chooseSessionsIn } from './choose-sessions.ts';
import { mayJoin } from './may.ts';
import { type Named, nameOf } from './named.ts';
import { promoteIn } from './promote.ts';
import { isOver, type SignUpState, type Standing, signUpState } from './sign-up.ts';
import { changeAnswers, countsOf, signUpOf, upsertSignUp } from './sign-ups.sql.server.ts';

const joinInput = z.looseObject({ activityId: z.uuid() });

type Door = 'open' | 'application' | 'waiting-list';
const standingBehind: Record<Door, Standing> = {
	open: 'joined',
	application: 'applied',
	'waiting-list': 'waiting'
};
const refusalOf: Record<Exclude<SignUpState, Door>, RefusalCode> = {
	draft: 'not-found',
	none: 'not-ready',
	external: 'not-ready',
	cancelled: 'activity-cancelled',
	closed: 'sign-up-closed',
	over: 'activity-over',
	full: 'full'
};
const mailAbout = {
	joined: 'sign-up-joined',
	applied: 'sign-up-received',
	waiting: 'sign-up-waiting'
} as const;

/**
 * Takes a place, a place in the line, or applies for one. Twice is once, with the newer answers. The activity stays
 * locked while places are counted, so none is given twice; who waits for the lock waits here, without a connection.
 */
export async function joinActivity(actor: Actor, input: unknown): Promise<Standing> {
	const { activityId, ...typed } = parse(joinInput, input);
	if (!mayJoin(actor)) throw new Refusal('sign-in-needed');
	return inTurn(`sign-ups ${activityId}`, async () => {
		await refuseWithoutConsent(actor.accountId, activityId);
		const terms = await seeTerms(activityId);
		if (!terms) throw new Refusal('not-found');
		const named = await nameOf(activityId, terms);
		const joining = { accountId: actor.accountId, terms, typed, named };
		return act(actor, 'join-activity', { activity: activityId }, async (trx) => {
			const activity = await holdActivity(trx, activityId);
			if (!activity) throw new Refusal('not-found');
			return joinIn(trx, activity, joining);
		});
	});
}

type Joining = { accountId: string; terms: Terms; typed: Record<string, unknown>; named: Named };

async function joinIn(trx: Trx, activity: ActivityStanding, joining: Joining): Promise<Standing> {
	const at = now();
	const { accountId, terms, typed, named } = joining;
	const before = await signUpOf(trx, activity.id, accountId);
	if (before && before.state !== 'withdrawn') {
		return changeIn(trx, activity, joining, { state: before.state, at });
	}
	const { joined, waiting } = await countsOf(trx, activity.id);
	const door = signUpState(activity, joined, at, waiting);
	if (door !== 'open' && door !== 'application' && door !== 'waiting-list') {
		throw new Refusal(refusalOf[door]);
	}
	const answers = readAnswers(terms.questions, typed);
	const state = standingBehind[door];
	const { organisationId } = activity;
	await upsertSignUp(trx, { activityId: activity.id, accountId, organisationId, state, answers, at });
	await chooseSessionsIn(trx, activity, joining);
	await tell(trx, 'sign-up-made', { activityId: activity.id, accountId });
	// Places that were added a moment ago: whoever waits gets them, and the newcomer is the last of them.
	const promoted = state === 'waiting' ? await promoteIn(trx, activity, named, accountId) : [];
	const after = promoted.includes(accountId) ? 'joined' : state;
	if (after === 'joined' || after === 'applied' || after === 'waiting') {
		await notify(trx, { to: [accountId], kind: mailAbout[after], values: named });
	}
	return after;
}

type Again = { state: Standing; at: Date };

/** Whoever is in the list already may answer anew, as long as the activity goes on; nobody who was declined. */
async function changeIn(
	trx: Trx,
	activity: ActivityStanding,
	joining: Joining,
	{ state, at }: Again
): Promise<Standing> {
	if (state === 'declined') throw new Refusal('already-done');
	if (activity.state === 'published' && !isOver(activity, at)) {
		const { accountId, terms, typed } = joining;
		await changeAnswers(trx, activity.id, accountId, readAnswers(terms.questions, typed));
		await chooseSessionsIn(trx, activity, joining);
	}
	return state;
}
