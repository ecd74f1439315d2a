import { seePortal } from '#domains/cities/see-portal.ts';
import { scopeOf } from '../../../portal-scope.ts';
import type { LayoutServerLoad } from './$types.js';

/** Every page about a city carries its name and its colour. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const portal = await seePortal(locals.actor, params.id);
	return { scope: scopeOf(portal, locals.language, locals.portal !== undefined) };
};
