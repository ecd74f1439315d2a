import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { publicHolders } from '#domains/cities/public-holders.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { evidenceVisibilities } from './evidence.ts';
import { changeEvidence, lockEvidence } from './evidence.sql.server.ts';
import { mayChangeEvidence } from './may.ts';
import { ownEvidence } from './own-submission.ts';

const input = z.object({
	evidenceId: z.uuid(),
	visibility: z.enum(evidenceVisibilities, { error: 'problem_required' })
});

/**
 * Who else sees a piece, whatever the badge shows. A link ends for good when the piece is hidden. Who is too young, or has
 * not said, shows nothing in public.
 */
export async function setEvidenceVisibility(actor: Actor, asked: unknown): Promise<void> {
	const { evidenceId, visibility } = parse(input, asked);
	const { accountId } = await ownEvidence(actor, evidenceId, mayChangeEvidence);
	await act(actor, 'set-evidence-visibility', { evidence: evidenceId }, async (trx) => {
		const piece = await lockEvidence(trx, evidenceId);
		if (piece?.state !== 'ready') throw new Refusal('not-found');
		if (visibility === 'public' && !(await publicHolders([accountId ?? ''], trx)).has(accountId ?? '')) {
			const fields = [{ field: 'visibility', message: 'passport_problem_too_young' }];
			throw new Refusal('invalid-input', { fields });
		}
		const token = visibility === 'by-link' ? (piece.token ?? randomBytes(16).toString('base64url')) : null;
		await changeEvidence(trx, evidenceId, { visibility, token });
	});
}
