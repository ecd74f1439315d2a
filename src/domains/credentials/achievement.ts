import type { Achievement, Alignment, achievementTypes as vocabulary, Profile } from '@cairn/credentials';
import type { BadgeType, BadgeVersion } from '#domains/badges/badge.ts';
import type { Alignment as Aligned } from '#domains/frameworks/framework.ts';
import { achievementAddress } from './credential.ts';

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
		...(badge.alignments.length > 0 ? { alignment: badge.alignments.map(alignmentOf) } : {}),
		version: String(badge.version)
	};
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
