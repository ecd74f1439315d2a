import type { Trx } from '#server/db.ts';

/** Which batch a request to the API was answered with, by the key that its sender gave it. */
export type AwardRequest = {
	organisationId: string;
	key: string;
	bodyHash: string;
	batchId: string;
	createdAt: Date;
};

/**
 * Keeps a request, or gives the one that came before it under the same key. Of twins that come at once, the second waits
 * here until the first is through.
 */
export async function keepRequest(trx: Trx, request: AwardRequest): Promise<AwardRequest | undefined> {
	const { organisationId, key } = request;
	const kept = await trx
		.insertInto('awardRequests')
		.values(request)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (kept.numInsertedOrUpdatedRows) return undefined;
	return trx
		.selectFrom('awardRequests')
		.selectAll()
		.where('organisationId', '=', organisationId)
		.where('key', '=', key)
		.executeTakeFirstOrThrow();
}

export const dropRequests = (trx: Trx, before: Date) =>
	trx.deleteFrom('awardRequests').where('createdAt', '<', before).execute();

export const dropRequest = (trx: Trx, organisationId: string, key: string, before: Date) =>
	trx
		.deleteFrom('awardRequests')
		.where('organisationId', '=', organisationId)
		.where('key', '=', key)
		.where('createdAt', '<', before)
		.execute();
