import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { kindOf } from '#domains/badges/task.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db, type Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { completeQuest } from './complete-quest.ts';
import { type Evidence, isIn } from './evidence.ts';
import { changeEvidence, evidenceOf, insertEvidence } from './evidence.sql.server.ts';
import { newPiece, sealed } from './new-piece.ts';
import { mayChangeEvidence } from './may.ts';
import { holdWritable, ownSubmission, type TaskAtHand, taskOf } from './own-submission.ts';
import type { Submission } from './quest.ts';
import { quorum } from './review.ts';
import { doubleShareOf, insertReview } from './reviews.sql.server.ts';
import { changeSubmission, insertRound } from './submissions.sql.server.ts';
import { takesAssessor } from './task-review.ts';
import { tellWaiting } from './tell-waiting.ts';

const input = z.object({
	submissionId: z.uuid(),
	text: z.string().max(20_000).optional(),
	helpers: z.string().max(1000).optional()
});

/**
 * Sends what somebody shows for a task. What is sent stays as it was; after it was sent back, the next round may hold
 * more, or less. Where they approve themself, the task is met at once.
 */
export async function sendSubmission(actor: Actor, asked: unknown): Promise<{ isComplete: boolean }> {
	const { submissionId, ...typed } = parse(input, asked);
	const { accountId, ...known } = await ownSubmission(actor, submissionId, mayChangeEvidence);
	const at = await taskOf({ ...known, accountId });
	const share = await doubleShareOf(db(), known.badgeId);
	return act(actor, 'send-submission', { submission: submissionId }, async (trx) => {
		const held = await holdWritable(trx, submissionId);
		const submission = { ...held, text: typed.text ?? held.text, helpers: typed.helpers ?? held.helpers };
		const round = submission.round + 1;
		const pieces = await piecesToSend(trx, submission, round);
		refuseNothing(at, pieces);
		const sent = { submissionId, round, organisationId: submission.organisationId, sentAt: now() };
		await insertRound(
			trx,
			sent,
			pieces.map(({ id, digest }) => ({ id, digest }))
		);
		const kind = kindOf(at.task.check);
		const { needed, of } = quorum(at.task.check);
		const isDoubled = kind === 'assessors' && needed === 1 && of === 1 && randomInt(100) < share;
		const peerToken =
			kind === 'peers' ? (submission.peerToken ?? randomBytes(16).toString('base64url')) : null;
		const { text, helpers } = submission;
		const change = {
			text,
			helpers,
			round,
			isDoubled,
			peerToken,
			sentAt: now(),
			decidedAt: null,
			level: null
		};
		await changeSubmission(trx, submissionId, { ...change, state: 'sent' }, now());
		if (takesAssessor(at.task.check)) await tellWaiting(trx, { ...submission, accountId });
		if (kind !== 'self') return { isComplete: false };
		await approveOneself(trx, { ...submission, accountId, round });
		return { isComplete: await completeQuest(trx, at.quest.id, at.badge.tasks) };
	});
}

/** What was typed becomes a piece like the others; the text of an earlier round stays with that round. */
async function piecesToSend(trx: Trx, submission: Submission, round: number): Promise<Evidence[]> {
	const all = (await evidenceOf(trx, [submission.id])).filter((piece) => isIn(piece, round));
	if (all.some(({ state }) => state === 'checking')) throw new Refusal('not-ready');
	const ready = all.filter(({ state }) => state === 'ready');
	const before = ready.find(({ kind }) => kind === 'text');
	const text = submission.text.trim();
	if (before?.content === text || (!before && text === '')) return ready;
	if (before) await changeEvidence(trx, before.id, { toRound: round - 1 });
	const others = ready.filter((piece) => piece !== before);
	if (text === '') return others;
	const piece = { ...newPiece(submission, 'text'), content: text, ...sealed(text) };
	await insertEvidence(trx, piece);
	return [piece, ...others];
}

/** A word to an organiser who was there, or to oneself, needs nothing to show for it. */
function refuseNothing({ task }: TaskAtHand, pieces: readonly Evidence[]): void {
	const kind = kindOf(task.check);
	if (kind === 'attendance' || kind === 'badges') throw new Refusal('not-found');
	if (pieces.length > 0 || kind === 'self' || kind === 'scan-or-organiser') return;
	throw new Refusal('invalid-input', { fields: [{ field: 'text', message: 'evidence_problem_nothing' }] });
}

async function approveOneself(trx: Trx, own: Submission & { accountId: string }): Promise<void> {
	const { id: submissionId, organisationId, accountId: reviewerId, round } = own;
	const said = { part: 'self', verdict: 'approve', comment: '', level: null, reviewedAt: now() } as const;
	await insertReview(trx, { id: newId(), organisationId, submissionId, round, reviewerId, ...said });
	await changeSubmission(trx, submissionId, { state: 'met', decidedAt: now() }, now());
}
