import { seeRevocations } from '#domains/credentials/see-revocations.ts';
import { openLinkedJson } from '../../../wants-json.ts';
import type { RequestHandler } from './$types.js';

/** Known everywhere within a minute, as with status lists. */
export const GET: RequestHandler = async ({ params, request }) =>
	openLinkedJson(await seeRevocations(params.id, request.headers.get('host')), request, 60);
