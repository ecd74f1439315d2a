import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import type { Award } from './award.ts';
import { awardById } from './awards.sql.server.ts';

/** An award that the actor may see. Any other is answered like one that is not there. */
export async function ownAward(
	actor: Actor,
	awardId: string,
	may: (actor: Actor, award: Award) => boolean
): Promise<Award> {
	if (actor.kind === 'visitor') throw new Refusal('sign-in-needed');
	const award = await awardById(db(), awardId);
	if (!award || !may(actor, award)) throw new Refusal('not-found');
	return award;
}
