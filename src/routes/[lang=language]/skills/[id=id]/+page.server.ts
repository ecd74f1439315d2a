import { seeActivitiesAbout } from '#domains/activities/see-alignments.ts';
import { seeBadgesAbout } from '#domains/badges/see-badge.ts';
import { seeFramework, seeSkillsUnder } from '#domains/frameworks/see-framework.ts';
import { seeSkill } from '#domains/frameworks/see-skill.ts';
import { brief } from '#ui/dates.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params }) => {
	const { id, lang } = params;
	const [seen, activities, badges] = await Promise.all([
		seeSkill(id, lang),
		seeActivitiesAbout(id),
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
		activities: activities.map(({ id: activityId, title, language, startsAt, timeZone }) => ({
			href: `/${lang}/activities/${activityId}`,
			title,
			language,
			picture: { src: `/activities/${activityId}/cover.svg`, alt: '' },
			when: startsAt && brief(startsAt, lang, timeZone)
		})),
		badges: badges.map(({ badgeId, version, name, language, imageAlt }) => ({
			badgeId,
			version,
			name,
			language,
			imageAlt
		}))
	};
};
