import type {
	Achievement,
	Alignment,
	achievementTypes as vocabulary,
	Profile,
	ResultDescription
} from '@cairn/credentials';
import type { BadgeType, BadgeVersion } from '#domains/badges/badge.ts';
import { requiredBadges } from '#domains/badges/task.ts';
import type { Alignment as Aligned } from '#domains/frameworks/framework.ts';
import { achievementAddress, badgeAddress, levelAddress, resultAddress } from './credential.ts';

/** Our words in the vocabulary of Open Badges 3.0 (section B.5.1, AchievementType). */
export const achievementTypes: Record<BadgeType, (typeof vocabulary)[number]> = {
	participation: 'Badge',
	skill: 'Competency',
	'non-formal-learning': 'Achievement',
	completion: 'CertificateOfCompletion',
	volunteering: 'CommunityService',
	role: 'Badge',
	membership: 'Membership'
};

type IssuerWords = { did: string; organisation: { id: string; name: string; website: string | null } };

/** Who issues, as a credential names them (Open Badges 3.0, Profile). */
export function profileOf(origin: string, { did, organisation }: IssuerWords): Profile {
	return {
		id: did,
		type: ['Profile'],
		name: organisation.name,
		url: organisation.website ?? `${origin}/organisations/${organisation.id}`
	};
}

/** A version of a badge as credentials carry it and as its own address answers (Open Badges 3.0, Achievement). */
export function achievementOf(origin: string, badge: BadgeVersion, creator: Profile): Achievement {
	const id = achievementAddress(origin, badge.badgeId, badge.version);
	return {
		id,
		type: ['Achievement'],
		name: badge.name,
		description: badge.description,
		criteria: { id, narrative: narrativeOf(badge) },
		achievementType: achievementTypes[badge.badgeType],
		creator,
		image: {
			id: `${id}/picture.png`,
			type: 'Image',
			...(badge.imageAlt ? { caption: badge.imageAlt } : {})
		},
		inLanguage: badge.language,
		...describedResults(origin, badge),
		...(badge.alignments.length > 0 ? { alignment: badge.alignments.map(alignmentOf) } : {}),
		...relatedTo(origin, badge),
		version: String(badge.version)
	};
}

/** What a milestone is made of (Open Badges 3.0, Related): the badges that its tasks ask for, whatever their version. */
function relatedTo(origin: string, { tasks }: BadgeVersion): Pick<Achievement, 'related'> {
	const ids = [...new Set(tasks.flatMap(requiredBadges))];
	if (ids.length === 0) return {};
	return { related: ids.map((id) => ({ id: badgeAddress(origin, id), type: ['Related'] })) };
}

/** Tasks with a rubric (Open Badges 3.0, ResultDescription): their levels, the lowest first. */
function describedResults(origin: string, badge: BadgeVersion): Pick<Achievement, 'resultDescription'> {
	const resultDescription = badge.tasks.flatMap(({ id: taskId, text, levels }): ResultDescription[] =>
		levels
			? [
					{
						id: resultAddress(origin, badge, taskId),
						type: ['ResultDescription'],
						name: text,
						resultType: 'RubricCriterionLevel',
						rubricCriterionLevel: levels.map(({ id, name, description }, at) => ({
							id: levelAddress(origin, badge, taskId, id),
							type: ['RubricCriterionLevel'],
							name,
							...(description ? { description } : {}),
							level: String(at + 1)
						}))
					}
				]
			: []
	);
	return resultDescription.length > 0 ? { resultDescription } : {};
}

/** Markdown: what has to be met, then what has to be done. */
const narrativeOf = ({ criteria, tasks }: BadgeVersion): string =>
	[criteria, tasks.map(({ text }) => `- ${text}`).join('\n')].filter((part) => part !== '').join('\n\n');

/** A skill as the badge's version keeps it (Open Badges 3.0, Alignment). */
const alignmentOf = (skill: Aligned): Alignment => ({
	type: ['Alignment'],
	targetName: skill.targetName,
	targetUrl: skill.targetUrl,
	targetFramework: skill.targetFramework,
	targetType: skill.targetType,
	...(skill.targetCode ? { targetCode: skill.targetCode } : {})
});
