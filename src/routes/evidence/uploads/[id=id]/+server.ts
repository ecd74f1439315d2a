import { uploadsOf } from '#domains/evidence/take-upload.ts';
import { answerUpload } from '#server/files/answer-upload.ts';
import type { RequestHandler } from './$types.js';

/** Where it is, the next part, and away with it. */
const take: RequestHandler = ({ request, locals }) =>
	answerUpload(request, { ...uploadsOf(locals.actor), path: '/evidence/uploads' });

export { take as DELETE, take as HEAD, take as PATCH };
