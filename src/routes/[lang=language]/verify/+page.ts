import { still } from '../../still.ts';
import type { PageLoad } from './$types.js';

/** The verdict comes drawn with the answer to a form, and needs no code where it is read. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	parts: { Verdict: await still(() => import('./Verdict.svelte')) }
});
