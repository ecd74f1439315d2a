import { seeEndorserDid } from '#domains/credentials/see-endorser.ts';
import { openJson } from '../../../wants-json.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, request }) => {
	const document = await seeEndorserDid(params.id, request.headers.get('host'));
	const asked = request.headers.get('accept')?.includes('application/did+json');
	return openJson(JSON.stringify(document), 60, asked ? 'application/did+json' : 'application/json');
};
