import { shownSitePage } from '../../site-pages.ts';
import type { PageServerLoad } from './$types.js';

/** The operator's; on the domain of a city, the city's. */
export const load: PageServerLoad = ({ locals, params }) =>
	shownSitePage(locals, locals.portal?.cityId ?? null, params.page);
