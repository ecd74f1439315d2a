import { seeBadgeSystem } from '#domains/badge-systems/see-badge-system.ts';
import { sourceOfSystem } from '#domains/badge-systems/system-texts.ts';
import { seeSpoken } from '#domains/translations/see-translations.ts';
import { shownSpoken } from '../../shown-spoken.ts';
import { shownSystem } from './shown-system.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
	const seen = await seeBadgeSystem(locals.actor, params.id);
	const { system, families, mayMake } = seen;
	const spoken = await seeSpoken(sourceOfSystem(system, families), params.lang);
	const thing = { about: 'badge-system', id: system.id, path: `/badge-systems/${system.id}` } as const;
	return {
		shown: await shownSystem(locals.actor, seen, spoken, params.lang),
		spoken: shownSpoken(spoken, params.lang, { ...thing, mayTranslate: mayMake }),
		langOf: { name: spoken.langOf('name'), description: spoken.langOf('description') },
		mayMake
	};
};
