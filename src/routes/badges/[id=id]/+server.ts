import { redirect } from '@sveltejs/kit';
import { wantsJson } from '../../wants-json.ts';
import { badgeDocument } from '../badge-document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, request, locals, url }) =>
	wantsJson(request)
		? badgeDocument(params.id, undefined, url)
		: redirect(303, `/${locals.language}/badges/${params.id}`);
