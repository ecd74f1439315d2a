import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { inLanguage, type SkillLine } from './framework.ts';
import { pathTo, skillById, skillLines, textsOf } from './skills.sql.server.ts';

export type SeenSkill = {
	skill: SkillLine;
	/** From the top of its framework down to it, itself left out. */
	path: SkillLine[];
	/** Other names and the description in the language of its name. */
	others: string[];
	description: string;
};

/** A skill, or an area, as its page shows it to a reader of this language. */
export async function seeSkill(id: string, language: string): Promise<SeenSkill> {
	const [path, texts] = await Promise.all([pathTo(db(), id), textsOf(db(), id)]);
	const lines = await skillLines(db(), path, language);
	const skill = lines.pop();
	if (!skill) throw new Refusal('not-found');
	const words = texts.find((text) => text.language === skill.language);
	return { skill, path: lines, others: words?.others ?? [], description: words?.description ?? '' };
}

/** The same for machines: every language at once. */
export async function describeSkill(id: string) {
	const [row, texts] = await Promise.all([skillById(db(), id), textsOf(db(), id)]);
	if (!row) throw new Refusal('not-found');
	return {
		id: row.uri,
		kind: row.kind,
		...(row.code ? { code: row.code } : {}),
		framework: inLanguage(row.names, 'en').text,
		names: Object.fromEntries(texts.map(({ language, name }) => [language, name]))
	};
}
