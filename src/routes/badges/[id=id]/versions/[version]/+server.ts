import { redirect } from '@sveltejs/kit';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { wantsJson } from '../../../../wants-json.ts';
import { badgeDocument, versionOf } from '../../../badge-document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, request, locals }) => {
	const version = versionOf(params.version);
	if (wantsJson(request)) return badgeDocument(params.id, version, request);
	await seeBadge(params.id, version);
	redirect(303, `/${locals.language}/badges/${params.id}?version=${version}`);
};
