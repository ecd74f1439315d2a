import { seeJwk } from '#domains/organisations/see-jwt-keys.ts';
import { openJson } from '../../../../wants-json.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, request }) => {
	const jwk = await seeJwk(params.id, params.key, request.headers.get('host'));
	const asked = request.headers.get('accept')?.includes('application/jwk+json');
	return openJson(JSON.stringify(jwk), 300, asked ? 'application/jwk+json' : 'application/json');
};
