import { seeBadge } from '#domains/badges/see-badge.ts';
import { badgePictureResponse } from '../../badge-picture.ts';
import type { RequestHandler } from './$types.js';

/** The picture of the newest version. */
export const GET: RequestHandler = async ({ params, url }) =>
	badgePictureResponse(await seeBadge(params.id), params.format, url, 300);
