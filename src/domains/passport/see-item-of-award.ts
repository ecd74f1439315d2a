import { type Actor, accountOf } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { itemOfAward } from './passport.sql.server.ts';

/** Where in their own passport somebody finds an award. */
export async function seeItemOfAward(actor: Actor, awardId: string): Promise<string | undefined> {
	const accountId = accountOf(actor);
	return accountId === undefined ? undefined : (await itemOfAward(db(), accountId, awardId))?.id;
}
