import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seeBadgesAbout } from '#domains/badges/see-badge.ts';
import { seeFramework, seeSkillsUnder } from '#domains/frameworks/see-framework.ts';
import { seeSkill } from '#domains/frameworks/see-skill.ts';
import { activityCards } from '../../../activity-cards.ts';
import { wallBadge } from '../../../wall-badge.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params }) => {
	const { id, lang } = params;
	const [seen, activities, badges] = await Promise.all([
		seeSkill(id, lang),
		seeAbout(id, lang),
		seeBadgesAbout(id)
	]);
	const { frameworkId } = seen.skill;
	const [{ attribution }, under] = await Promise.all([
		seeFramework(frameworkId),
		seeSkillsUnder({ frameworkId, parentId: id, language: lang })
	]);
	return {
		...seen,
		attribution,
		under: under.skills,
		activities: activityCards(activities, lang),
		badges: badges.map(wallBadge)
	};
};

/** What is on about a skill, or about anything under an area. */
const seeAbout = async (id: string, language: string) =>
	(await seeCatalogue({ skills: [id] }, { limit: 6, withCounts: false, language })).items;
