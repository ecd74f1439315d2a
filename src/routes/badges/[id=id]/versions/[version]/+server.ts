import { redirect } from '@sveltejs/kit';
import { wantsJson } from '../../../../wants-json.ts';
import { badgeDocument, versionOf } from '../../../badge-document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, request, locals, url }) =>
	wantsJson(request)
		? badgeDocument(params.id, versionOf(params.version), url)
		: redirect(303, `/${locals.language}/badges/${params.id}?version=${versionOf(params.version)}`);
