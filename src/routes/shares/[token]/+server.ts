import { redirect } from '@sveltejs/kit';
import { seeShare } from '#domains/passport/see-share.ts';
import { openJson, wantsJson } from '../../wants-json.ts';
import type { RequestHandler } from './$types.js';

/** What somebody shares: the signed document for machines, a page for people, as long as the link is open. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	const { credential } = await seeShare(params.token);
	if (!wantsJson(request)) redirect(303, `/${locals.language}/shares/${params.token}`);
	const response = openJson(credential.document ?? '', 0);
	response.headers.set('cache-control', 'no-store');
	return response;
};
