import { redirect } from '@sveltejs/kit';
import { addressPart } from '#domains/discovery/address-part.ts';
import { viewCatalogue } from './view-catalogue.ts';
import { whereTyped } from './where-typed.ts';
import type { PageServerLoad } from './$types.js';

/** What is longer is no form of ours, and no header either. */
const longest = 2000;

export const load: PageServerLoad = async ({ url, locals }) => {
	const { searchParams } = url;
	const there = await whereTyped(searchParams, locals.language);
	if (there !== undefined) redirect(303, `${url.pathname}?${there}`);
	// A form without a script sends its empty fields along: the address that people pass on has none.
	const filled = [...searchParams].filter(([, value]) => value !== '');
	if (filled.length < searchParams.size && url.search.length < longest)
		redirect(303, `${url.pathname}${tidy(filled)}`);
	return viewCatalogue(searchParams, locals.language);
};

/** Values of one name stand together, parted by commas. */
function tidy(filled: [string, string][]): string {
	const values = Map.groupBy(filled.slice(0, 200), ([name]) => name);
	const parts = [...values].map(([name, all]) => addressPart(name, all.map(([, value]) => value).join(',')));
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
