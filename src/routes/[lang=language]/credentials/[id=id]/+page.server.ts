import { seePublicCredential } from '#domains/passport/see-public-credential.ts';
import { shownBadge } from '../../../shown-badge.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => ({
	shown: await shownBadge(locals.actor, await seePublicCredential(params.id), locals.language),
	address: `/credentials/${params.id}`
});
