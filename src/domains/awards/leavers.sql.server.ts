import type { Trx } from '#server/db.ts';

export const awardIdsOf = async (trx: Trx, accountId: string): Promise<string[]> =>
	(await trx.selectFrom('awards').select('id').where('accountId', '=', accountId).execute()).map(
		({ id }) => id
	);

/** What stays of an award whose holder left: that it was given, of which badge, when. */
export async function eraseHolder(trx: Trx, accountId: string, at: Date): Promise<void> {
	await trx.deleteFrom('reflections').where('accountId', '=', accountId).execute();
	await trx.deleteFrom('claims').where('accountId', '=', accountId).where('awardId', 'is', null).execute();
	await trx.updateTable('claims').set({ accountId: null }).where('accountId', '=', accountId).execute();
	await trx
		.updateTable('awards')
		.set({ accountId: null, claimCardId: null, revokeReason: null, suspendReason: null, erasedAt: at })
		.where('accountId', '=', accountId)
		.execute();
}

/** Links and awards that somebody made for an organisation stay the organisation's. */
export async function forgetOrganiser(trx: Trx, accountId: string): Promise<void> {
	await trx.updateTable('claimLinks').set({ createdBy: null }).where('createdBy', '=', accountId).execute();
	await trx.updateTable('awards').set({ awardedBy: null }).where('awardedBy', '=', accountId).execute();
	await trx.updateTable('awards').set({ revokedBy: null }).where('revokedBy', '=', accountId).execute();
	await trx.updateTable('awards').set({ suspendedBy: null }).where('suspendedBy', '=', accountId).execute();
}
