import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { mayChangeEvidence } from './may.ts';
import { holdWritable, ownSubmission } from './own-submission.ts';
import { changeSubmission } from './submissions.sql.server.ts';

const input = z.object({
	submissionId: z.uuid(),
	text: z.string().max(20_000).default(''),
	helpers: z.string().max(1000).default('')
});

/** Keeps what somebody writes for a task, as they type. */
export async function writeSubmission(actor: Actor, asked: unknown): Promise<{ savedAt: Date }> {
	const { submissionId, text, helpers } = parse(input, asked);
	await ownSubmission(actor, submissionId, mayChangeEvidence);
	const savedAt = now();
	return act(actor, 'write-submission', { submission: submissionId }, async (trx) => {
		await holdWritable(trx, submissionId);
		await changeSubmission(trx, submissionId, { text, helpers }, savedAt);
		return { savedAt };
	});
}
