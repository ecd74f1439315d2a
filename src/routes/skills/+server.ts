import { searchSkills } from '#domains/frameworks/search-skills.ts';
import type { RequestHandler } from './$types.js';

/** Skills by what somebody begins to type: `GET /skills?q=team&language=it&framework=ID`. For pickers, and for anybody. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const asked = url.searchParams;
	const found = await searchSkills({
		q: asked.get('q') ?? '',
		language: asked.get('language') ?? locals.language,
		frameworkId: asked.get('framework') ?? undefined
	});
	return Response.json(found, { headers: { 'cache-control': 'public, max-age=60' } });
};
