import type { Activity } from '#domains/activities/activity.ts';

/** Whether somebody can join now; where not, why. The page shows it, the action holds it. */
export type SignUpState = 'open' | 'none' | 'external' | 'draft' | 'cancelled' | 'closed' | 'over' | 'full';

type Facts = Pick<Activity, 'state' | 'signUp' | 'signUpClosesAt' | 'endsAt' | 'startsAt' | 'capacity'>;

export function signUpState(activity: Facts, joined: number, now: Date): SignUpState {
	if (activity.state !== 'published') return activity.state;
	if (isOver(activity, now)) return 'over';
	if (activity.signUp === 'none') return 'none';
	if (activity.signUpClosesAt && activity.signUpClosesAt <= now) return 'closed';
	if (activity.signUp === 'external') return 'external';
	if (activity.capacity !== null && joined >= activity.capacity) return 'full';
	return 'open';
}

export function isOver(activity: Pick<Activity, 'startsAt' | 'endsAt'>, now: Date): boolean {
	const last = activity.endsAt ?? activity.startsAt;
	return last !== null && last <= now;
}

/** Places left; null = no limit. */
export const placesLeft = (capacity: number | null, joined: number): number | null =>
	capacity === null ? null : Math.max(0, capacity - joined);
