import type { Named } from '#domains/frameworks/framework.ts';
import { seeSkillNames } from '#domains/frameworks/see-frameworks.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { activitiesAbout, alignmentsOf } from './alignments.sql.server.ts';
import { type ActivityLine, seeActivitiesByIds } from './see-activities.ts';

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

/** What is on, or always open, that is about a skill; for anybody. */
export async function seeActivitiesAbout(skillId: string, count = 24): Promise<ActivityLine[]> {
	return seeActivitiesByIds(await activitiesAbout(db(), skillId, { at: now(), count }));
}
