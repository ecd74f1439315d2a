import { still } from '../../../still.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ data }) => {
	const [Beyond, Embed, TextLanguages, Endorsements, Tasks, yours] = await Promise.all([
		still(() => import('./Beyond.svelte')),
		still(() => import('../../Embed.svelte')),
		still(() => import('../../TextLanguages.svelte')),
		still(() => import('../../../Endorsements.svelte')),
		still(() => import('./Tasks.svelte')),
		data.mayMake ? import('./Yours.svelte') : undefined
	]);
	return { ...data, parts: { Beyond, Embed, TextLanguages, Endorsements, Tasks, Yours: yours?.default } };
};
