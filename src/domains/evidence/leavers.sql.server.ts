import { sql } from 'kysely';
import type { Trx } from '#server/db.ts';

/** What stays of what somebody showed: that it was reviewed, and how, without their name and without a word of it. */
export async function eraseLearner(trx: Trx, accountId: string, at: Date): Promise<void> {
	await sql`
		update reviews set comment = '', erased_at = ${at}
		where submission_id in (select id from submissions where account_id = ${accountId}) and comment <> ''
	`.execute(trx);
	await trx
		.updateTable('evidence')
		.set({
			accountId: null,
			state: 'removed',
			content: '',
			name: '',
			problem: null,
			fileId: null,
			uploadId: null,
			salt: null,
			token: null,
			visibility: 'private'
		})
		.where('accountId', '=', accountId)
		.execute();
	await trx
		.updateTable('submissions')
		.set({ accountId: null, text: '', helpers: '', peerToken: null })
		.where('accountId', '=', accountId)
		.execute();
	await trx.updateTable('quests').set({ accountId: null }).where('accountId', '=', accountId).execute();
}

/** Verdicts stay the organisation's; who gave them, and in which words, goes with who leaves. */
export async function eraseReviewer(trx: Trx, accountId: string, at: Date): Promise<void> {
	await trx
		.updateTable('reviews')
		.set({ reviewerId: null, comment: '', erasedAt: at })
		.where('reviewerId', '=', accountId)
		.execute();
	await trx
		.updateTable('submissions')
		.set({ assignedTo: null })
		.where('assignedTo', '=', accountId)
		.execute();
	await trx
		.updateTable('reviewComments')
		.set({ createdBy: null })
		.where('createdBy', '=', accountId)
		.execute();
}
