import { seeHostedAssertion } from '#domains/passport/see-hosted-assertion.ts';
import { openLinkedJson } from '../../../wants-json.ts';
import type { RequestHandler } from './$types.js';

/** Open Badges 2.0, hosted assertion: 410 when it was taken back. Kept by nobody: its holder may hide it any moment. */
export const GET: RequestHandler = async ({ params, request }) => {
	const hosted = await seeHostedAssertion(params.id, request.headers.get('host'));
	const response = openLinkedJson('gone' in hosted ? hosted.gone : hosted.assertion, request, 0);
	response.headers.set('cache-control', 'no-store');
	return 'gone' in hosted
		? new Response(response.body, { status: 410, headers: response.headers })
		: response;
};
