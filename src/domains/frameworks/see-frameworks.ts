import { db } from '#server/db.ts';
import type { SkillLine } from './framework.ts';
import { allFrameworks } from './frameworks.sql.server.ts';
import { pickable, skillLines } from './skills.sql.server.ts';

/** Every framework there is, with the number of its skills. Anybody may look. */
export const seeFrameworks = () => allFrameworks(db());

/** These skills as lists show them, in the order asked and in the reader's words where there are any. */
export const seeSkillLines = (ids: readonly string[], language: string): Promise<SkillLine[]> =>
	skillLines(db(), ids, language);

/** Of these, the ones that something can be about: areas and unknown ids are none. */
export const pickableSkills = (ids: readonly string[]): Promise<Set<string>> => pickable(db(), ids);
