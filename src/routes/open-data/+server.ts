import { redirect } from '@sveltejs/kit';
import { openJson, wantsJson } from '../wants-json.ts';
import { dcatOf } from '../dcat.ts';
import type { RequestHandler } from './$types.js';

/** The address of the open data: its description for machines, its page for people. */
export const GET: RequestHandler = ({ request, locals }) => {
	if (wantsJson(request)) return openJson(JSON.stringify(dcatOf(), null, '\t'), 300, 'application/ld+json');
	redirect(303, `/${locals.language}/open-data`);
};
