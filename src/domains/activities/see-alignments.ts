import type { Named } from '#domains/frameworks/framework.ts';
import { seeSkillNames } from '#domains/frameworks/see-frameworks.ts';
import { db } from '#server/db.ts';
import { alignmentsOf } from './alignments.sql.server.ts';

export type AlignedSkill = { skillId: string; names: Named };

/** The skills of these activities with their names in every language, for rooms that index or count them. */
export async function seeSkillsOfActivities(
	activityIds: readonly string[]
): Promise<ReadonlyMap<string, AlignedSkill[]>> {
	const rows = await alignmentsOf(db(), activityIds);
	const names = await seeSkillNames([...new Set(rows.map(({ skillId }) => skillId))]);
	const skills = new Map<string, AlignedSkill[]>();
	for (const { activityId, skillId } of rows) {
		const before = skills.get(activityId) ?? [];
		skills.set(activityId, [...before, { skillId, names: names.get(skillId) ?? {} }]);
	}
	return skills;
}
