import type { Actor } from '#server/actor.ts';
import { accountOf } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { itemOfCredential } from './passport.sql.server.ts';
import { type KeptBadge, withBadges } from './see-passport.ts';

/** The signed document for the one who holds it, whatever others may see: to download, to keep elsewhere. */
export async function seeOwnCredential(actor: Actor, credentialId: string): Promise<KeptBadge> {
	if (actor.kind === 'visitor') throw new Refusal('sign-in-needed');
	const item = await itemOfCredential(db(), credentialId);
	const [kept] = item && item.accountId === accountOf(actor) ? await withBadges([item]) : [];
	if (!kept?.credential.document) throw new Refusal('not-found');
	return kept;
}
