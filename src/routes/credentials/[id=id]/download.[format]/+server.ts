import { takeEndorsements } from '#domains/awards/see-endorsement.ts';
import { takeAway } from '#domains/passport/take-away.ts';
import type { RequestHandler } from './$types.js';

/** The holder's own copy of a badge, in the form that was asked for. */
export const GET: RequestHandler = async ({ params: { id, format }, locals }) => {
	const { body, mediaType } = await (format === 'endorsements.json'
		? takeEndorsements(locals.actor, id)
		: takeAway(locals.actor, id, format));
	return new Response(body, {
		headers: {
			'content-type': mediaType,
			'content-disposition': `attachment; filename="badge-${id}.${format}"`,
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
};
