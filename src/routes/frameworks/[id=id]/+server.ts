import { redirect } from '@sveltejs/kit';
import { seeFramework } from '#domains/frameworks/see-framework.ts';
import { openJson, wantsJson } from '../../wants-json.ts';
import type { RequestHandler } from './$types.js';

/** A framework's own address: what it is for machines, its page for people. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	const framework = await seeFramework(params.id);
	if (wantsJson(request)) return openJson(JSON.stringify(framework), 300);
	redirect(303, `/${locals.language}/frameworks/${params.id}`);
};
