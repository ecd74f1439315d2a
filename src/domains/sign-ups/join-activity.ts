import { z } from 'zod';
import { holdActivity } from '#domains/activities/see-standing.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { Refusal, type RefusalCode } from '#server/refusal.ts';
import { refuseWithoutConsent } from './await-consent.ts';
import { mayJoin } from './may.ts';
import { type SignUpState, signUpState } from './sign-up.ts';
import { countJoined, signUpOf, upsertSignUp } from './sign-ups.sql.server.ts';

const joinInput = z.object({ activityId: z.uuid() });

const refusalOf: Record<Exclude<SignUpState, 'open'>, RefusalCode> = {
	draft: 'not-found',
	none: 'not-ready',
	external: 'not-ready',
	cancelled: 'activity-cancelled',
	closed: 'sign-up-closed',
	over: 'activity-over',
	full: 'full'
};

/** Takes a place. Twice is once; the activity stays locked while places are counted, so none is given twice. */
export async function joinActivity(actor: Actor, input: unknown): Promise<void> {
	const { activityId } = parse(joinInput, input);
	if (!mayJoin(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	await refuseWithoutConsent(accountId, activityId);
	const at = now();
	await act(actor, 'join-activity', { activity: activityId }, async (trx) => {
		const activity = await holdActivity(trx, activityId);
		if (!activity) throw new Refusal('not-found');
		const before = await signUpOf(trx, activityId, accountId);
		if (before?.state === 'joined') return;
		const state = signUpState(activity, await countJoined(trx, activityId), at);
		if (state !== 'open') throw new Refusal(refusalOf[state]);
		const { organisationId } = activity;
		await upsertSignUp(trx, { activityId, accountId, organisationId, joinedAt: at });
	});
}
