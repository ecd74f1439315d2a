import type { SeenActivity } from '#domains/activities/see-activity.ts';
import { seeOnlineUrl } from '#domains/activities/see-standing.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { maySeeOnlineUrl, maySeeParticipants } from './may.ts';
import { placesLeft, type SignUpState, signUpState } from './sign-up.ts';
import { countJoined, signUpOf } from './sign-ups.sql.server.ts';

export type SeenSignUp = {
	state: SignUpState;
	joined: number;
	hasJoined: boolean;
	/** null = no limit. */
	placesLeft: number | null;
	/** null = there is none, or not for this actor. */
	onlineUrl: string | null;
	may: { seeParticipants: boolean };
};

/** How an activity that this actor sees is joined, and whether they have joined it. */
export async function seeSignUp(
	actor: Actor,
	{ activity }: Pick<SeenActivity, 'activity'>
): Promise<SeenSignUp> {
	const accountId = accountOf(actor);
	const [joined, own] = await Promise.all([
		countJoined(db(), activity.id),
		accountId ? signUpOf(db(), activity.id, accountId) : undefined
	]);
	const hasJoined = own?.state === 'joined';
	return {
		state: signUpState(activity, joined, now()),
		joined,
		hasJoined,
		placesLeft: placesLeft(activity.capacity, joined),
		onlineUrl: maySeeOnlineUrl(actor, activity.organisationId, hasJoined)
			? await seeOnlineUrl(activity.id)
			: null,
		may: { seeParticipants: maySeeParticipants(actor, activity.organisationId) }
	};
}
