import { db } from '#server/db.ts';
import type { Named, SkillLine } from './framework.ts';
import { allFrameworks } from './frameworks.sql.server.ts';
import { skillLines, namesById } from './skills.sql.server.ts';

/** Every framework there is, with the number of its skills. Anybody may look. */
export const seeFrameworks = () => allFrameworks(db());

/** These skills as lists show them, in the order asked and in the reader's words where there are any. */
export const seeSkillLines = (ids: readonly string[], language: string): Promise<SkillLine[]> =>
	skillLines(db(), ids, language);

/** Names of these skills in every language that they have one in, for who indexes them. */
export const seeSkillNames = (ids: readonly string[]): Promise<Map<string, Named>> => namesById(db(), ids);
