import { still } from '../../still.ts';
import type { PageLoad } from './$types.js';

/** A list comes with its search; what opens, unfolds or scrolls into sight comes when it does. */
export const load: PageLoad = async ({ data }) => {
	const isEmpty = !data.month && data.items.length === 0;
	const [Results, Filters, Subscribe, CatalogueMap, MonthView, NothingFound] = await Promise.all([
		still(() => import('./Results.svelte')),
		still(() => import('./Filters.svelte')),
		still(() => import('./Subscribe.svelte')),
		data.month ? undefined : still(() => import('./CatalogueMap.svelte')),
		data.month ? still(() => import('./MonthView.svelte')) : undefined,
		isEmpty ? still(() => import('./NothingFound.svelte')) : undefined
	]);
	return { ...data, parts: { Results, Filters, Subscribe, CatalogueMap, MonthView, NothingFound } };
};
