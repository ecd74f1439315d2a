import { reportMails } from '#domains/notifications/report-mail.ts';
import { answerApi, jsonIn } from '../api-answer.ts';
import type { RequestHandler } from './$types.js';

export const POST: RequestHandler = (event) =>
	answerApi(event, async ({ authorization }) =>
		Response.json(await reportMails(authorization, await jsonIn(event.request)))
	);
