import { inLanguage } from '#domains/frameworks/framework.ts';
import { searchSkills } from '#domains/frameworks/search-skills.ts';
import { seeAllFrameworks } from '#domains/frameworks/see-frameworks.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const q = url.searchParams.get('q') ?? '';
	const [{ frameworks, mayImport }, found] = await Promise.all([
		seeAllFrameworks(locals.actor),
		q ? searchSkills({ q, language: params.lang, count: 30 }) : undefined
	]);
	return {
		q,
		found,
		frameworks: frameworks.map((framework) => ({
			...framework,
			name: inLanguage(framework.names, params.lang)
		})),
		mayImport
	};
};
