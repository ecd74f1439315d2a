import { still } from '../../../still.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ data }) => {
	const [TextLanguages, Facts, People, Offer, Endorsements, judgment] = await Promise.all([
		still(() => import('../../TextLanguages.svelte')),
		still(() => import('./Facts.svelte')),
		still(() => import('./People.svelte')),
		still(() => import('./Offer.svelte')),
		still(() => import('../../../Endorsements.svelte')),
		data.organisation.mayVerify ? import('./Judgment.svelte') : undefined
	]);
	return {
		...data,
		parts: { TextLanguages, Facts, People, Offer, Endorsements, Judgment: judgment?.default }
	};
};
