import { jsonLdOf, type ToldSkill } from '#domains/activities/json-ld.ts';
import { seeSkillLines } from '#domains/frameworks/see-frameworks.ts';
import { seeJoinedCounts } from '#domains/sign-ups/see-joined.ts';
import { placesLeft } from '#domains/sign-ups/sign-up.ts';
import type { OpenRow } from './see-open-data.ts';

/** Activities as schema.org documents without their context, which the file says once. */
export async function openDocuments(
	rows: readonly OpenRow[],
	origin: string,
	language: string
): Promise<object[]> {
	const ids = [...new Set(rows.flatMap(({ activity }) => activity.skills))];
	const [lines, joined] = await Promise.all([
		seeSkillLines(ids, language),
		seeJoinedCounts(rows.map(({ activity }) => activity.id))
	]);
	const skills = new Map(lines.map((skill) => [skill.id, skill]));
	return rows.map((row) => documentOf(row, origin, skills, joined.get(row.activity.id) ?? 0));
}

function documentOf(
	{ activity, maker }: OpenRow,
	origin: string,
	skills: ReadonlyMap<string, ToldSkill>,
	joined: number
): object {
	const id = `${origin}/activities/${activity.id}`;
	const { '@context': _context, ...document } = jsonLdOf(
		{
			activity,
			placesLeft: placesLeft(activity.capacity, joined),
			organisation: { name: maker.organisationName, website: maker.website }
		},
		{
			id,
			page: id,
			picture: `${id}/picture.png`,
			organisation: `${origin}/organisations/${activity.organisationId}`
		},
		activity.skills.flatMap((skill) => skills.get(skill) ?? [])
	);
	return document;
}
