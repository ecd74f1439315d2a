import { z } from 'zod';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { openToken } from '#domains/organisations/open-token.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { dropRequest, keepRequest } from './award-requests.sql.server.ts';
import type { BatchColumn, BatchProblem } from './batch.ts';
import { wrongRowsAfter } from './batch-rows.sql.server.ts';
import { batchById, type NewBatch, updateBatch } from './batches.sql.server.ts';
import { keepBatch } from './keep-batch.ts';
import { mayAwardByToken } from './may.ts';
import { giftOf } from './open-claim-link.ts';
import { setOut } from './run-batch.ts';
import { hashed } from './secrets.ts';

/** What a request shows of who sends it, and how it names itself. */
export type ApiVisit = { authorization: string | null; idempotencyKey: string | null };

export const mostRecipients = 1000;
/** For so long a request that is sent again is answered as before. */
export const requestDays = 7;

const cell = z.string().max(2000);
const recipient = z.strictObject({
	email: cell,
	key: cell.default(''),
	language: cell.default(''),
	awardedOn: cell.default(''),
	narrative: cell.default(''),
	evidence: cell.default('')
});
const input = z.strictObject({
	/** Of mails to people of whom no language is given. */
	language: z.string().max(35).default('en'),
	recipients: z.array(recipient).min(1, 'batch_problem_empty').max(mostRecipients, 'token_problem_recipients')
});
const keyInput = z.string('token_problem_key').regex(/^[\x21-\x7e]{1,255}$/, 'token_problem_key');

/** In the order of {@link columns}. */
const fields = ['email', 'key', 'language', 'awardedOn', 'narrative', 'evidence'] as const;
const columns: BatchColumn[] = ['address', 'key', 'language', 'awarded-on', 'narrative', 'evidence'];
const fieldOf: Readonly<Record<BatchProblem, (typeof fields)[number]>> = {
	batch_problem_no_address: 'email',
	batch_problem_address: 'email',
	batch_problem_date: 'awardedOn',
	batch_problem_future: 'awardedOn',
	batch_problem_language: 'language',
	batch_problem_key: 'key',
	batch_problem_narrative: 'narrative',
	batch_problem_evidence: 'evidence'
};

export type Accepted = { batchId: string; badgeId: string; recipients: number };

/**
 * A program gives a badge to people: as a batch like any other, confirmed at once. All rows are right, or nothing is given.
 * The same request under the same key is the same batch, however often and however close together it is sent.
 *
 * @throws Refusal `invalid-input` that names each wrong row, `key-taken` for another request under the same key
 */
export async function awardByApi(visit: ApiVisit, badgeId: string, asked: unknown): Promise<Accepted> {
	const token = await openToken(visit.authorization);
	const badge = await seeBadge(badgeId);
	if (!mayAwardByToken(token, badge.organisationId)) throw new Refusal('not-allowed');
	const { key } = parse(z.object({ key: keyInput }), { key: visit.idempotencyKey ?? undefined });
	const wanted = parse(input, asked);
	const { organisationId } = badge;
	const about = { id: newId(), organisationId, badgeId, createdAt: now() };
	const bodyHash = hashed(JSON.stringify([badgeId, wanted]));
	const { issuer } = await giftOf(badge);
	return act(system, 'award-by-api', { token: token.id, badge: badgeId }, async (trx) => {
		const before = new Date(about.createdAt.getTime() - requestDays * 86_400_000);
		await dropRequest(trx, organisationId, key, before);
		const request = { organisationId, key, bodyHash, batchId: about.id, createdAt: about.createdAt };
		const earlier = await keepRequest(trx, request);
		if (earlier) return earlierAnswer(trx, earlier, bodyHash);
		if (issuer.organisation.closedAt) throw new Refusal('gone');
		const { language, recipients } = wanted;
		const batch = { ...about, language, headings: [...fields], columns, tokenId: token.id, createdBy: null };
		await giveTo(trx, batch, recipients);
		return { batchId: batch.id, badgeId, recipients: recipients.length };
	});
}

async function earlierAnswer(
	trx: Trx,
	earlier: { batchId: string; bodyHash: string },
	bodyHash: string
): Promise<Accepted> {
	if (earlier.bodyHash !== bodyHash) throw new Refusal('key-taken');
	const batch = await batchById(trx, earlier.batchId);
	if (!batch) throw new Refusal('gone');
	return { batchId: batch.id, badgeId: batch.badgeId, recipients: batch.rowsTotal };
}

async function giveTo(
	trx: Trx,
	batch: NewBatch,
	recipients: readonly z.infer<typeof recipient>[]
): Promise<void> {
	const rows = recipients.map((each) => fields.map((field) => each[field]));
	const { rowsWrong } = await keepBatch(trx, batch, rows);
	if (rowsWrong > 0) {
		const wrong = await wrongRowsAfter(trx, batch.id, 0, mostRecipients);
		throw new Refusal('invalid-input', {
			fields: wrong.flatMap(({ number, problem }) =>
				problem ? { field: `recipients.${number - 1}.${fieldOf[problem]}`, message: problem } : []
			)
		});
	}
	await updateBatch(trx, batch.id, { state: 'running', confirmedAt: batch.createdAt });
	await setOut(trx, batch.id);
}
