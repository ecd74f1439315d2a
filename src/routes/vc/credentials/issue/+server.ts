import { issueByApi } from '#domains/credentials/issue-by-api.ts';
import { answerVcApi, issuedResponse } from '../../vc-api-answer.ts';
import type { RequestHandler } from './$types.js';

export const POST: RequestHandler = (event) =>
	answerVcApi(event, async (visit, input) =>
		issuedResponse(await issueByApi(visit, input, event.url.searchParams.get('cryptosuite') ?? undefined))
	);
