import { shownSitePage } from '../../../../site-pages.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, params }) => shownSitePage(locals, params.id, params.page);
