import { verifyPresentationByApi } from '#domains/credentials/verify-presentation-by-api.ts';
import { answerVcApi, verifiedResponse } from '../../vc-api-answer.ts';
import type { RequestHandler } from './$types.js';

export const POST: RequestHandler = (event) =>
	answerVcApi(event, async (visit, input) => verifiedResponse(await verifyPresentationByApi(visit, input)));
