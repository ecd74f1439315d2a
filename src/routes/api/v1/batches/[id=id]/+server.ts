import { rowsLeft } from '#domains/awards/batch.ts';
import { seeBatchByApi } from '#domains/awards/see-batch-by-api.ts';
import { config } from '#server/config.ts';
import { answerApi } from '../../api-answer.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = (event) =>
	answerApi(event, async (visit) => {
		const batch = await seeBatchByApi(visit, event.params.id);
		return Response.json({
			id: batch.id,
			badge: `${config().origin}/badges/${batch.badgeId}`,
			state: batch.state,
			recipients: batch.rowsTotal,
			given: batch.rowsGiven,
			alreadyHeld: batch.rowsHeld,
			wrong: batch.rowsWrong,
			left: rowsLeft(batch),
			mailsSent: batch.mailsSent,
			mailsFailed: batch.mailsFailed,
			createdAt: batch.createdAt,
			endedAt: batch.endedAt
		});
	});
