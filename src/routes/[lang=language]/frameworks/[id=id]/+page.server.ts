import { inLanguage } from '#domains/frameworks/framework.ts';
import { searchSkills } from '#domains/frameworks/search-skills.ts';
import { seeFramework, seeSkillsUnder } from '#domains/frameworks/see-framework.ts';
import { seeSkill } from '#domains/frameworks/see-skill.ts';
import { Refusal } from '#server/refusal.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url }) => {
	const { id, lang } = params;
	const q = url.searchParams.get('q') ?? '';
	const parentId = url.searchParams.get('area');
	const after = Number(url.searchParams.get('after') ?? -1);
	if ((parentId && !/^[0-9a-f-]{36}$/.test(parentId)) || !Number.isSafeInteger(after)) {
		throw new Refusal('not-found');
	}
	const [{ names, ...framework }, under, area, found] = await Promise.all([
		seeFramework(id),
		seeSkillsUnder({ frameworkId: id, parentId, after: Math.min(after, 1e9), language: lang }),
		parentId ? seeSkill(parentId, lang) : undefined,
		q ? searchSkills({ q, language: lang, frameworkId: id, count: 50 }) : undefined
	]);
	if (area && area.skill.frameworkId !== id) throw new Refusal('not-found');
	return { framework, name: inLanguage(names, lang), under, area, found, q };
};
