import { seeBadgeIssuer } from '#domains/organisations/see-badge-issuer.ts';
import { openLinkedJson } from '../../../wants-json.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, request }) =>
	openLinkedJson(await seeBadgeIssuer(params.id, request.headers.get('host')), request, 60);
