import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import type { PassportItem } from './passport-item.ts';
import { itemById } from './passport.sql.server.ts';

/** An item of the actor's own passport. Somebody else's is answered like one that is not there. */
export async function ownItem(
	actor: Actor,
	itemId: string,
	may: (actor: Actor, holderId: string) => boolean
): Promise<PassportItem> {
	if (actor.kind === 'visitor') throw new Refusal('sign-in-needed');
	const item = await itemById(db(), itemId);
	if (!item || !may(actor, item.accountId)) throw new Refusal('not-found');
	return item;
}
