import { jsonLdOf } from '#domains/activities/json-ld.ts';
import type { SeenActivity } from '#domains/activities/see-activity.ts';
import { seeSkillLines } from '#domains/frameworks/see-frameworks.ts';
import { seeSignUp } from '#domains/sign-ups/see-sign-up.ts';
import { visitor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import type { Language } from '#ui/language.ts';

export async function describedActivity(seen: SeenActivity, lang: Language): Promise<string> {
	const { origin } = config();
	const id = `${origin}/activities/${seen.activity.id}`;
	const addresses = {
		id,
		page: `${origin}/${lang}/activities/${seen.activity.id}`,
		picture: `${id}/picture.png`,
		organisation: `${origin}/organisations/${seen.organisation.id}`
	};
	const [skills, { placesLeft }] = await Promise.all([
		seeSkillLines(seen.activity.skills, lang),
		seeSignUp(visitor, seen)
	]);
	return JSON.stringify(jsonLdOf({ ...seen, placesLeft }, addresses, skills), null, '\t');
}
