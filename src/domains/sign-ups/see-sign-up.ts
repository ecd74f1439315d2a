import type { SeenActivity } from '#domains/activities/see-activity.ts';
import { seeOnlineUrl } from '#domains/activities/see-standing.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import type { Answer } from './answers.ts';
import { maySeeOnlineUrl, maySeeParticipants, maySeeShared } from './may.ts';
import { type SeenSession, seeSessions } from './see-sessions.ts';
import { placesLeft, type SignUpState, type Standing, signUpState } from './sign-up.ts';
import { countsOf, sharedAnswers, signUpOf, waitingBefore } from './sign-ups.sql.server.ts';

export type SeenSignUp = {
	state: SignUpState;
	joined: number;
	hasJoined: boolean;
	/** How this person stands; undefined = has not signed up. */
	own: { state: Standing; answers: Answer[] } | undefined;
	/** How many wait before this person, who waits too. */
	waitingBefore: number;
	waiting: number;
	/** For those who run it: how many ask for a place. */
	applied: number;
	/** null = no limit. */
	placesLeft: number | null;
	/** null = there is none, or not for this actor. */
	onlineUrl: string | null;
	/** What others with a place answered to shared questions, without names; by question. */
	shared: { label: string; given: string[] }[];
	/** Of an activity whose sessions are chosen. */
	sessions: SeenSession[];
	may: { seeParticipants: boolean };
};

/** How an activity that this actor sees is joined, and how they stand in it. */
export async function seeSignUp(
	actor: Actor,
	{ activity }: Pick<SeenActivity, 'activity'>
): Promise<SeenSignUp> {
	const { id, organisationId, capacity } = activity;
	const accountId = accountOf(actor);
	const [counts, own] = await Promise.all([
		countsOf(db(), id),
		accountId ? signUpOf(db(), id, accountId) : undefined
	]);
	const hasJoined = own?.state === 'joined';
	const seeParticipants = maySeeParticipants(actor, organisationId);
	const isSharing = activity.questions.some(({ isShared }) => isShared);
	const [before, onlineUrl, answers, sessions] = await Promise.all([
		own?.state === 'waiting' ? waitingBefore(db(), id, own.turn) : 0,
		maySeeOnlineUrl(actor, organisationId, hasJoined) ? seeOnlineUrl(id) : null,
		isSharing && maySeeShared(actor, organisationId, hasJoined) ? sharedAnswers(db(), id) : [],
		seeSessions(activity, accountId)
	]);
	return {
		state: signUpState(activity, counts.joined, now(), counts.waiting),
		joined: counts.joined,
		hasJoined,
		own: own && { state: own.state, answers: own.answers },
		waitingBefore: before,
		waiting: counts.waiting,
		applied: seeParticipants ? counts.applied : 0,
		placesLeft: placesLeft(capacity, counts.joined),
		onlineUrl,
		shared: byQuestion(answers.flatMap((row) => row.answers)),
		sessions,
		may: { seeParticipants }
	};
}

function byQuestion(answers: readonly Answer[]): { label: string; given: string[] }[] {
	const found = new Map<string, string[]>();
	for (const { label, isShared, given } of answers) {
		if (isShared && given.length > 0) found.set(label, [...(found.get(label) ?? []), given.join(', ')]);
	}
	return [...found].map(([label, given]) => ({ label, given }));
}
