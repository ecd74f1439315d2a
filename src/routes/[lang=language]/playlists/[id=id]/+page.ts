import { still } from '../../../still.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ data }) => {
	const { may } = data.shown;
	const [Path, Embed, TextLanguages, manage] = await Promise.all([
		still(() => import('./Path.svelte')),
		still(() => import('../../Embed.svelte')),
		still(() => import('../../TextLanguages.svelte')),
		may.edit || may.unpublish ? import('./Manage.svelte') : undefined
	]);
	return { ...data, parts: { Path, Embed, TextLanguages, Manage: manage?.default } };
};
