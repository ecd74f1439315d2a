import { Refusal } from '#server/refusal.ts';
import type { PageServerLoad } from './$types.js';

/** What no page answers, so that the answer comes in the frame of its language. */
export const load: PageServerLoad = () => {
	throw new Refusal('not-found');
};
