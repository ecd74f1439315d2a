import { seeCryptographicKey } from '#domains/organisations/see-jwt-keys.ts';
import { openLinkedJson } from '../../../../../wants-json.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, request }) =>
	openLinkedJson(await seeCryptographicKey(params.id, params.key, request.headers.get('host')), request, 300);
