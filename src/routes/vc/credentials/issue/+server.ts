import { issueByApi } from '#domains/credentials/issue-by-api.ts';
import { answerVcApi, problemsResponse } from '../../vc-api-answer.ts';
import type { RequestHandler } from './$types.js';

export const POST: RequestHandler = (event) =>
	answerVcApi(event, async (visit, input) => {
		const issued = await issueByApi(visit, input);
		return 'problems' in issued
			? problemsResponse(400, issued.problems)
			: Response.json(issued, { status: 201 });
	});
