import { openToken } from '#domains/organisations/open-token.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import type { ApiVisit } from './award-by-api.ts';
import type { Batch } from './batch.ts';
import { batchById } from './batches.sql.server.ts';
import { mayAwardByToken } from './may.ts';

/** How far a batch is. One of another organisation is answered like one that is not there. */
export async function seeBatchByApi(
	{ authorization }: Pick<ApiVisit, 'authorization'>,
	batchId: string
): Promise<Batch> {
	const token = await openToken(authorization);
	const batch = await batchById(db(), batchId);
	if (!batch || !mayAwardByToken(token, batch.organisationId)) throw new Refusal('not-found');
	return batch;
}
