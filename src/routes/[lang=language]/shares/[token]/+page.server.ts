import { seeShare } from '#domains/passport/see-share.ts';
import { shownBadge } from '../../../shown-badge.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => ({
	shown: await shownBadge(locals.actor, await seeShare(params.token), locals.language),
	address: `/shares/${params.token}`
});
