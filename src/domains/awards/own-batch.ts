import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { Batch } from './batch.ts';
import { batchById } from './batches.sql.server.ts';

/** A batch, for those who may do this in the name of its organisation. */
export async function ownBatch(
	actor: Actor,
	batchId: string,
	may: (actor: Actor, organisationId: string) => boolean
): Promise<Batch> {
	const batch = await batchById(db(), batchId);
	if (!batch) throw new Refusal('not-found');
	permit(actor, may(actor, batch.organisationId));
	return batch;
}
