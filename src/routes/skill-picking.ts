import type { SkillLine } from '#domains/frameworks/framework.ts';
import { searchSkills } from '#domains/frameworks/search-skills.ts';
import { seeSkillLines } from '#domains/frameworks/see-frameworks.ts';
import { seeSuggestions } from '#domains/frameworks/see-suggestions.ts';
import type { Actor } from '#server/actor.ts';

type Text = { title: string; summary: string; body: string; language: string };

export type Picking = {
	picked: SkillLine[];
	/** What was looked for without a script. */
	find: string;
	found: SkillLine[] | undefined;
	suggested: SkillLine[] | undefined;
};

/** What a skill picker draws first: the names of what is picked, and what a form without a script asked for. */
export async function pickingOf(
	actor: Actor,
	url: URL,
	{ ids, text, lang }: { ids: readonly string[]; text: Text; lang: string }
): Promise<Picking> {
	const find = url.searchParams.get('find') ?? '';
	const [picked, found, suggested] = await Promise.all([
		seeSkillLines(
			ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)),
			lang
		),
		find ? searchSkills({ q: find, language: lang }) : undefined,
		url.searchParams.has('suggest') ? seeSuggestions(actor, { ...text, readIn: lang }) : undefined
	]);
	return { picked, find, found: found?.skills, suggested };
}
