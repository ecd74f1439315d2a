import { type Actor, accountOf } from '#server/actor.ts';
import { type Db, db } from '#server/db.ts';
import { itemOfAward, itemsOfAwards } from './passport.sql.server.ts';

/** Where in their own passport somebody finds an award. */
export async function seeItemOfAward(actor: Actor, awardId: string): Promise<string | undefined> {
	const accountId = accountOf(actor);
	return accountId === undefined ? undefined : (await itemOfAward(db(), accountId, awardId))?.id;
}

/** The passport items of these awards, by award: for mails to their holders. */
export async function itemIdsOfAwards(awardIds: readonly string[], on: Db): Promise<Map<string, string>> {
	return new Map((await itemsOfAwards(on, awardIds)).map(({ id, awardId }) => [awardId, id]));
}
