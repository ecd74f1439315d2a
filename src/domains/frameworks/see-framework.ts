import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import type { Framework, SkillLine } from './framework.ts';
import { frameworkById } from './frameworks.sql.server.ts';
import { skillsUnder } from './skills.sql.server.ts';

export const atOnce = 100;

/** A framework as anybody may see it. */
export async function seeFramework(id: string): Promise<Framework> {
	const framework = await frameworkById(db(), id);
	if (!framework) throw new Refusal('not-found');
	return framework;
}

type Under = { frameworkId: string; parentId: string | null; after?: number; language: string };
export type SkillsUnder = {
	skills: SkillLine[];
	/** Where the next part begins; undefined at the end. */
	next: number | undefined;
};

/** What stands under an area, or on top of a framework: in its own order, a part at a time. */
export async function seeSkillsUnder({
	frameworkId,
	parentId,
	after = -1,
	language
}: Under): Promise<SkillsUnder> {
	const rows = await skillsUnder(db(), { frameworkId, parentId, after, count: atOnce + 1 }, language);
	const shown = rows.slice(0, atOnce);
	return { skills: shown, next: rows.length > atOnce ? shown.at(-1)?.position : undefined };
}
