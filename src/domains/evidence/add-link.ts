import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { insertEvidence } from './evidence.sql.server.ts';
import { newPiece, sealed } from './new-piece.ts';
import { mayChangeEvidence } from './may.ts';
import { holdWritable, ownSubmission, refuseTooMany } from './own-submission.ts';

const isWebAddress = (text: string): boolean =>
	URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).hostname.includes('.');

const input = z.object({
	submissionId: z.uuid(),
	link: z
		.string()
		.trim()
		.min(1, 'problem_required')
		.max(2000)
		.transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
		.refine(isWebAddress, 'evidence_problem_link')
});

/** Shows something that lies elsewhere: its address is kept, and nothing is fetched. */
export async function addLink(actor: Actor, asked: unknown): Promise<void> {
	const { submissionId, link } = parse(input, asked);
	await ownSubmission(actor, submissionId, mayChangeEvidence);
	await act(actor, 'add-evidence', { submission: submissionId }, async (trx) => {
		const submission = await holdWritable(trx, submissionId);
		await refuseTooMany(trx, submissionId);
		await insertEvidence(trx, { ...newPiece(submission, 'link'), content: link, ...sealed(link) });
	});
}
