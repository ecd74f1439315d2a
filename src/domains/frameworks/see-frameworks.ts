import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import type { Named, SkillLine } from './framework.ts';
import { allFrameworks } from './frameworks.sql.server.ts';
import { mayImportSomewhere } from './may.ts';
import { idsByCode, namesById, skillLines } from './skills.sql.server.ts';

/** Every framework there is, with the number of its skills. Anybody may look. */
export const seeFrameworks = () => allFrameworks(db());

/** The page of all frameworks, and whether this actor may bring in another. */
export const seeAllFrameworks = async (actor: Actor) => ({
	frameworks: await seeFrameworks(),
	mayImport: mayImportSomewhere(actor)
});

/** These skills as lists show them, in the order asked and in the reader's words where there are any. */
export const seeSkillLines = (ids: readonly string[], language: string): Promise<SkillLine[]> =>
	skillLines(db(), ids, language);

/** Names of these skills in every language that they have one in, for who indexes them. */
export const seeSkillNames = (ids: readonly string[]): Promise<Map<string, Named>> => namesById(db(), ids);

/** Ids of skills that are named by framework and code (`lifecomp S3`), in the order asked; unknown ones fall away. */
export async function seeSkillIds(names: readonly string[]): Promise<string[]> {
	const found = await idsByCode(db(), names);
	return names.flatMap((name) => found.get(name) ?? []);
}
