import { type Db, db } from '#server/db.ts';
import { type FieldProblem, Refusal } from '#server/refusal.ts';
import { type Alignment, mostSkills } from './framework.ts';
import { alignable } from './skills.sql.server.ts';

/** Skills in the words that a document keeps of them for good. Refused where one is none, or there are too many. */
export async function alignSkills(
	ids: readonly string[],
	language: string,
	on: Db = db()
): Promise<Alignment[]> {
	const found = new Map((await alignable(on, ids, language)).map((row) => [row.skillId, row]));
	refuseSkills(ids, new Set(found.keys()));
	return ids.flatMap((id) => found.get(id) ?? []);
}

/** The same question where only the ids are kept. */
export const refuseUnknownSkills = async (ids: readonly string[]): Promise<void> =>
	refuseSkills(ids, new Set((await alignable(db(), ids, 'en')).map(({ skillId }) => skillId)));

function refuseSkills(ids: readonly string[], known: ReadonlySet<string>): void {
	const fields: FieldProblem[] = ids.some((id) => !known.has(id))
		? [{ field: 'skills', message: 'framework_problem_skill' }]
		: [];
	if (ids.length > mostSkills) {
		fields.push({ field: 'skills', message: 'framework_problem_too_many', values: { most: mostSkills } });
	}
	if (fields.length > 0) throw new Refusal('invalid-input', { fields });
}
