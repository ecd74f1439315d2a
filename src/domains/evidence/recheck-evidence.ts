import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { enqueue } from '#server/facts.ts';
import { permit } from '#server/permit.ts';
import { checkingSince } from './evidence.sql.server.ts';
import { mayTendEvidence } from './may.ts';

/** A little longer than the queue tries by itself. */
const patience = 5 * 24 * 60 * 60 * 1000;
const most = 1000;

/** Job, daily: a file whose scanner was away for all the tries of the queue is not left unseen for good, but tried again. */
export async function recheckEvidence(): Promise<void> {
	permit(system, mayTendEvidence(system));
	const pieces = await checkingSince(db(), new Date(now().getTime() - patience), most);
	await act(system, 'recheck-evidence', { pieces: pieces.length }, async (trx) => {
		for (const { id } of pieces)
			await enqueue(trx, 'check-evidence', { evidenceId: id }, { key: `check-evidence:${id}` });
	});
}
