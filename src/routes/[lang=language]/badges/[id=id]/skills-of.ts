import type { BadgeVersion } from '#domains/badges/badge.ts';
import { seeSkillLines } from '#domains/frameworks/see-frameworks.ts';

/** Skills as they were called when this version was published, which is what credentials say of them. */
export async function skillsOf({ alignments, language }: BadgeVersion, lang: string) {
	const lines = await seeSkillLines(
		alignments.map(({ skillId }) => skillId),
		lang
	);
	const known = new Map(lines.map((line) => [line.id, line]));
	return alignments.map(({ skillId, targetName, targetFramework }) => ({
		id: skillId,
		name: targetName,
		framework: targetFramework,
		language,
		attribution: known.get(skillId)?.attribution ?? ''
	}));
}
