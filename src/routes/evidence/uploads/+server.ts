import { uploadsOf } from '#domains/evidence/take-upload.ts';
import { answerUpload } from '#server/files/answer-upload.ts';
import type { RequestHandler } from './$types.js';

/** The tus protocol 1.0 (https://tus.io/protocols/resumable-upload), for evidence. */
export const POST: RequestHandler = ({ request, locals, url }) =>
	answerUpload(request, { ...uploadsOf(locals.actor), path: url.pathname });
