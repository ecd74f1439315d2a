import { portalOf } from '#domains/cities/portal.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { config } from '#server/config.ts';
import { scopeOf } from '../../../portal-scope.ts';
import type { LayoutServerLoad } from './$types.js';

/** Every page about a city carries its name and its colour. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const city = await seeCity(locals.actor, params.id);
	const portal = portalOf(city, config().origin);
	return { scope: scopeOf(portal, locals.language, locals.portal !== undefined) };
};
