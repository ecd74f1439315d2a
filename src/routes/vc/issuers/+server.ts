import { seeVcApiIssuers } from '#domains/credentials/see-vc-api-issuers.ts';
import { answerVcApi } from '../vc-api-answer.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = (event) =>
	answerVcApi(event, async (visit) => Response.json({ issuers: await seeVcApiIssuers(visit) }));
