import { seeBadgeClass } from '#domains/credentials/see-badge-class.ts';
import { versionOf } from '../../../../badge-document.ts';
import { openLinkedJson } from '../../../../../wants-json.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, request }) => {
	const badge = await seeBadgeClass(params.id, versionOf(params.version), request.headers.get('host'));
	return openLinkedJson(badge, request, 300);
};
