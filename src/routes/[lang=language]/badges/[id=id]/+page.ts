import { still } from '../../../still.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ data }) => ({
	...data,
	embed: await still(() => import('../../Embed.svelte'))
});
