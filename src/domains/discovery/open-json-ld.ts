import { jsonLdOf, type ToldSkill } from '#domains/activities/json-ld.ts';
import { placesLeft, signUpState } from '#domains/activities/sign-up.ts';
import { seeSkillLines } from '#domains/frameworks/see-frameworks.ts';
import { now } from '#server/clock.ts';
import type { OpenRow } from './see-open-data.ts';

/** Activities as schema.org documents without their context, which the file says once. */
export async function openDocuments(
	rows: readonly OpenRow[],
	origin: string,
	language: string
): Promise<object[]> {
	const ids = [...new Set(rows.flatMap(({ activity }) => activity.skills))];
	const skills = new Map((await seeSkillLines(ids, language)).map((skill) => [skill.id, skill]));
	return rows.map((row) => documentOf(row, origin, skills));
}

function documentOf(
	{ activity, maker }: OpenRow,
	origin: string,
	skills: ReadonlyMap<string, ToldSkill>
): object {
	const id = `${origin}/activities/${activity.id}`;
	const { '@context': _context, ...document } = jsonLdOf(
		{
			activity,
			signUp: signUpState(activity, activity.joined, now()),
			placesLeft: placesLeft(activity.capacity, activity.joined),
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
