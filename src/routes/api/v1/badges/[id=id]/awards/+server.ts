import { awardByApi } from '#domains/awards/award-by-api.ts';
import { config } from '#server/config.ts';
import { answerApi, jsonIn } from '../../../api-answer.ts';
import type { RequestHandler } from './$types.js';

export const POST: RequestHandler = (event) =>
	answerApi(event, async (visit) => {
		const { batchId, badgeId, recipients } = await awardByApi(
			visit,
			event.params.id,
			await jsonIn(event.request)
		);
		const url = `${config().origin}/api/v1/batches/${batchId}`;
		return Response.json(
			{ id: batchId, badge: `${config().origin}/badges/${badgeId}`, recipients, url },
			{ status: 202, headers: { location: url } }
		);
	});
