import { setStatusByApi } from '#domains/credentials/set-status-by-api.ts';
import { answerVcApi } from '../../vc-api-answer.ts';
import type { RequestHandler } from './$types.js';

export const POST: RequestHandler = (event) =>
	answerVcApi(event, async (visit, input) => {
		await setStatusByApi(visit, input);
		return Response.json({});
	});
