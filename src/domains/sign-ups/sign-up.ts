import type { Activity } from '#domains/activities/activity.ts';

/** How somebody stands: asked for a place, has one, waits for one, was not taken, or gave it back. */
export const standings = ['applied', 'joined', 'waiting', 'declined', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

/** What an organiser decides about somebody. */
export const decisions = ['accept', 'reserve', 'decline'] as const;
export type Decision = (typeof decisions)[number];

export const standingAfter: Record<Decision, Standing> = {
	accept: 'joined',
	reserve: 'waiting',
	decline: 'declined'
};

/** About whom it can be decided: whoever has a place is never put back on the list, and who left stays away. */
export const decidable: Record<Decision, readonly Standing[]> = {
	accept: ['applied', 'waiting', 'declined'],
	reserve: ['applied', 'declined'],
	decline: ['applied', 'waiting', 'joined']
};

/** Whether somebody can join now; where not, why. The page shows it, the action holds it. */
export type SignUpState =
	| 'open'
	| 'application'
	| 'waiting-list'
	| 'none'
	| 'external'
	| 'draft'
	| 'cancelled'
	| 'closed'
	| 'over'
	| 'full';

type Facts = Pick<
	Activity,
	'state' | 'signUp' | 'signUpClosesAt' | 'endsAt' | 'startsAt' | 'capacity' | 'hasWaitingList'
>;

/** `waiting`: how many wait already; a newcomer never passes them by. */
export function signUpState(activity: Facts, joined: number, now: Date, waiting = 0): SignUpState {
	if (activity.state !== 'published') return activity.state;
	if (isOver(activity, now)) return 'over';
	if (activity.signUp === 'none') return 'none';
	if (activity.signUpClosesAt && activity.signUpClosesAt <= now) return 'closed';
	if (activity.signUp === 'external' || activity.signUp === 'application') return activity.signUp;
	const isFull = activity.capacity !== null && joined + waiting >= activity.capacity;
	if (isFull) return activity.hasWaitingList ? 'waiting-list' : 'full';
	return 'open';
}

export function isOver(activity: Pick<Activity, 'startsAt' | 'endsAt'>, now: Date): boolean {
	const last = activity.endsAt ?? activity.startsAt;
	return last !== null && last <= now;
}

/** Places left; null = no limit. */
export const placesLeft = (capacity: number | null, joined: number): number | null =>
	capacity === null ? null : Math.max(0, capacity - joined);
