import { seeEndorserList } from '#domains/credentials/see-endorser.ts';
import { statusListSeconds } from '#domains/credentials/see-status-list.ts';
import { openJson } from '../../../wants-json.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, request }) => {
	const asked = request.headers.get('accept')?.includes('application/vc');
	const text = await seeEndorserList(params.id, request.headers.get('host'));
	return openJson(text, statusListSeconds, asked ? 'application/vc' : 'application/json');
};
