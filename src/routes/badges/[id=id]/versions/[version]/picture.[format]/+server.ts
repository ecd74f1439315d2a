import { seeBadge } from '#domains/badges/see-badge.ts';
import { versionOf } from '../../../../badge-document.ts';
import { badgePictureResponse } from '../../../../badge-picture.ts';
import type { RequestHandler } from './$types.js';

const year = 31_536_000;

/** The picture of one version, which never changes. */
export const GET: RequestHandler = async ({ params, url }) =>
	badgePictureResponse(await seeBadge(params.id, versionOf(params.version)), params.format, url, year);
