import { now } from '#server/clock.ts';

/** How long a claim is still kept, in whole minutes; 0 = it is not. */
export const minutesTo = (until: Date | undefined): number =>
	until ? Math.max(1, Math.ceil((until.getTime() - now().getTime()) / 60_000)) : 0;
