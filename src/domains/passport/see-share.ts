import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { publicHolders } from '#domains/cities/public-holders.ts';
import { isOpen } from './passport-item.ts';
import { itemById, shareByToken } from './passport.sql.server.ts';
import { type KeptBadge, withBadges } from './see-passport.ts';

/** A badge as its holder shows it. The name is there only for those who are surely old enough. */
export type ShownBadge = KeptBadge & { holderName: string | null };

/** What a link shows to whoever has it. A link that was ended, ran out or never was: the same answer. */
export async function seeShare(token: string): Promise<ShownBadge> {
	const share = await shareByToken(db(), token);
	const item = share && isOpen(share, now()) ? await itemById(db(), share.passportItemId) : undefined;
	if (!item || item.visibility === 'private' || !(await recipientOf(item.accountId))) {
		throw new Refusal('not-found');
	}
	const [[kept], holders] = await Promise.all([withBadges([item]), publicHolders([item.accountId])]);
	if (!kept?.credential.document) throw new Refusal('not-found');
	return { ...kept, holderName: holders.get(item.accountId)?.name || null };
}
