import { redirect } from '@sveltejs/kit';
import { describeSkill } from '#domains/frameworks/see-skill.ts';
import { openJson, wantsJson } from '../../wants-json.ts';
import type { RequestHandler } from './$types.js';

/** A skill's own address: what it is for machines, its page for people. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	const skill = await describeSkill(params.id);
	if (wantsJson(request)) return openJson(JSON.stringify(skill), 300);
	redirect(303, `/${locals.language}/skills/${params.id}`);
};
