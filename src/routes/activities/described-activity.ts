import { jsonLdOf } from '#domains/activities/json-ld.ts';
import type { SeenActivity } from '#domains/activities/see-activity.ts';
import { config } from '#server/config.ts';
import type { Language } from '#ui/language.ts';

export function describedActivity(seen: SeenActivity, lang: Language): string {
	const { origin } = config();
	const id = `${origin}/activities/${seen.activity.id}`;
	const addresses = {
		id,
		page: `${origin}/${lang}/activities/${seen.activity.id}`,
		picture: `${id}/picture.png`,
		organisation: `${origin}/organisations/${seen.organisation.id}`
	};
	return JSON.stringify(jsonLdOf(seen, addresses), null, '\t');
}
