import { still } from '../../../still.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ data }) => {
	const [Beyond, Embed, TextLanguages, Endorsements] = await Promise.all([
		still(() => import('./Beyond.svelte')),
		still(() => import('../../Embed.svelte')),
		still(() => import('../../TextLanguages.svelte')),
		still(() => import('../../../Endorsements.svelte'))
	]);
	return { ...data, parts: { Beyond, Embed, TextLanguages, Endorsements } };
};
