import type { Trx } from '#server/db.ts';

/** Their own playlists go with all that hangs on them; an organisation's stays, without who wrote it. */
export async function eraseLearner(trx: Trx, accountId: string): Promise<void> {
	await trx.deleteFrom('playlistTicks').where('accountId', '=', accountId).execute();
	await trx.deleteFrom('playlistFollows').where('accountId', '=', accountId).execute();
	await trx.deleteFrom('playlistCompletions').where('accountId', '=', accountId).execute();
	await trx.deleteFrom('playlists').where('accountId', '=', accountId).execute();
	await trx
		.updateTable('playlistDrafts')
		.set({ updatedBy: null })
		.where('updatedBy', '=', accountId)
		.execute();
}
