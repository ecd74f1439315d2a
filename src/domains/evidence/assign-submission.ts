import { z } from 'zod';
import { seeMembers } from '#domains/organisations/see-members.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { isHelper } from './conflict.ts';
import { maySeeQueue } from './may.ts';
import { changeSubmission, lockSubmission, submissionById } from './submissions.sql.server.ts';

const input = z.object({ submissionId: z.uuid(), assignedTo: z.union([z.literal(''), z.uuid()]) });

/** Says who of the organisation looks at it, or nobody in particular. Anybody else who may can still review it. */
export async function assignSubmission(actor: Actor, asked: unknown): Promise<void> {
	const { submissionId, assignedTo } = parse(input, asked);
	const submission = await submissionById(db(), submissionId);
	if (!submission) throw new Refusal('not-found');
	permit(actor, maySeeQueue(actor, submission.organisationId));
	if (assignedTo !== '') {
		const { members } = await seeMembers(actor, submission.organisationId);
		const isMember = members.some(({ accountId }) => accountId === assignedTo);
		if (!isMember || assignedTo === submission.accountId) throw new Refusal('invalid-input');
		if (await isHelper(db(), submission, assignedTo)) throw new Refusal('conflict-of-interest');
	}
	await act(actor, 'assign-submission', { submission: submissionId }, async (trx) => {
		await lockSubmission(trx, submissionId);
		await changeSubmission(trx, submissionId, { assignedTo: assignedTo || null }, now());
	});
}
