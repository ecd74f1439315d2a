import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { publicHolders } from '#domains/cities/public-holders.ts';
import { itemOfCredential, publicItemsAfter } from './passport.sql.server.ts';
import { withBadges } from './see-passport.ts';
import type { ShownBadge } from './see-share.ts';

/**
 * A credential at its own address, for people and machines alike: there when its holder shows it to everybody, is here
 * and is surely old enough; otherwise there is nothing, whoever asks and why ever (5-standards, "Public or not").
 */
export async function seePublicCredential(credentialId: string): Promise<ShownBadge> {
	const item = await itemOfCredential(db(), credentialId);
	if (item?.visibility !== 'public') throw new Refusal('not-found');
	const [[kept], holders] = await Promise.all([withBadges([item]), publicHolders([item.accountId])]);
	const holder = holders.get(item.accountId);
	if (!holder || !kept?.credential.document) throw new Refusal('not-found');
	return { ...kept, holderName: holder.name || null };
}

const most = 1000;

/** Ids of all public credentials (revoked ones too), for the sitemap, at most `limit`. */
export async function seePublicCredentialIds(limit: number): Promise<string[]> {
	const ids: string[] = [];
	let after = '00000000-0000-0000-0000-000000000000';
	while (ids.length < limit) {
		const items = await publicItemsAfter(db(), after, most);
		const holders = await publicHolders([...new Set(items.map((item) => item.accountId))]);
		for (const item of items) if (holders.has(item.accountId)) ids.push(item.credentialId);
		const last = items.at(-1);
		if (!last || items.length < most) break;
		after = last.id;
	}
	return ids.slice(0, limit);
}
