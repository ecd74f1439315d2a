import { type Db, db, type Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import {
	type Completion,
	completionsOf,
	insertCompletion,
	lockCompletion,
	setAward,
	waitingCompletions
} from './completions.sql.server.ts';

/**
 * Every step that counts is done: kept inside the caller's act, and told the first time. Who says so is the room above,
 * which knows what was awarded.
 */
export async function completePlaylist(
	trx: Trx,
	done: { playlistId: string; accountId: string; at: Date }
): Promise<void> {
	const { playlistId, accountId, at } = done;
	if (await insertCompletion(trx, playlistId, accountId, at))
		await tell(trx, 'playlist-completed', { playlistId, accountId });
}

/** A completion held until the transaction ends, so that its badge is given once. */
export const holdCompletion = (
	trx: Trx,
	playlistId: string,
	accountId: string
): Promise<Completion | undefined> => lockCompletion(trx, playlistId, accountId);

export const noteAward = (trx: Trx, playlistId: string, accountId: string, awardId: string) =>
	setAward(trx, playlistId, accountId, awardId);

/** Who completed it before there was a badge to give, in pages. */
export const completedWithoutAward = (playlistId: string, after: string | undefined, most: number) =>
	waitingCompletions(db(), playlistId, after, most);

export const completionsFor = (accountId: string, playlistIds: readonly string[], on: Db = db()) =>
	completionsOf(on, accountId, playlistIds);
