import { seeBadgeSystem } from '#domains/badge-systems/see-badge-system.ts';
import { shownSystem } from './shown-system.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
	const seen = await seeBadgeSystem(locals.actor, params.id);
	return { shown: await shownSystem(locals.actor, seen), mayMake: seen.mayMake };
};
