import type { BadgeType } from '#domains/badges/badge.ts';
import { badgePicture } from '#domains/badges/see-badge-picture.ts';
import { seeBadgeDraft } from '#domains/badges/see-badge.ts';
import type { RequestHandler } from './$types.js';

/** The picture as the draft has it, for those who write it. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { draft } = await seeBadgeDraft(locals.actor, params.id);
	const svg = await badgePicture({ ...draft, badgeType: draft.badgeType as BadgeType }, 'svg');
	return new Response(svg, {
		headers: {
			'content-type': 'image/svg+xml',
			'cache-control': 'private, no-store',
			'content-security-policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"
		}
	});
};
