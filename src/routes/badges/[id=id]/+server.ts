import { redirect } from '@sveltejs/kit';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { wantsJson } from '../../wants-json.ts';
import { badgeDocument } from '../badge-document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, request, locals }) => {
	if (wantsJson(request)) return badgeDocument(params.id, undefined, request);
	await seeBadge(params.id);
	redirect(303, `/${locals.language}/badges/${params.id}`);
};
