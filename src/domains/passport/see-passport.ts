import type { BadgeVersion } from '#domains/badges/badge.ts';
import { seeBadgeVersions } from '#domains/badges/see-badge.ts';
import type { Credential } from '#domains/credentials/credential.ts';
import { findCredentials } from '#domains/credentials/see-credential.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { mayUsePassport } from './may.ts';
import { publicHolders } from '#domains/cities/public-holders.ts';
import { ownItem } from './own-item.ts';
import type { PassportItem, Share } from './passport-item.ts';
import { itemsOf, sharesOf } from './passport.sql.server.ts';

/** A badge on somebody's wall: the item, the very version they earned, and how its credential stands. */
export type KeptBadge = { item: PassportItem; badge: BadgeVersion; credential: Credential };

/** The wall: everything that the person keeps, newest first. */
export async function seePassport(actor: Actor): Promise<KeptBadge[]> {
	const accountId = accountOf(actor);
	if (!accountId) throw new Refusal('sign-in-needed');
	return withBadges(await itemsOf(db(), accountId));
}

/** One badge of the person's own passport, with its links and whether they may show it in public. */
export async function seePassportItem(
	actor: Actor,
	itemId: string
): Promise<KeptBadge & { shares: Share[]; mayBePublic: boolean }> {
	const item = await ownItem(actor, itemId, mayUsePassport);
	const [kept, shares, holders] = await Promise.all([
		withBadges([item]),
		sharesOf(db(), itemId),
		publicHolders([item.accountId])
	]);
	if (!kept[0]) throw new Refusal('not-found');
	return { ...kept[0], shares, mayBePublic: holders.has(item.accountId) };
}

/** Reads the badges and credentials of items, in two reads however many they are. */
export async function withBadges(items: PassportItem[]): Promise<KeptBadge[]> {
	const found = await findCredentials(items.map((item) => item.credentialId));
	const credentials = new Map(found.map((credential) => [credential.id, credential]));
	const badges = await seeBadgeVersions(
		found.map(({ badgeId, badgeVersion }) => ({ badgeId, version: badgeVersion }))
	);
	return items.flatMap((item) => {
		const credential = credentials.get(item.credentialId);
		const badge = credential && badges.get(`${credential.badgeId}:${credential.badgeVersion}`);
		return credential && badge ? [{ item, badge, credential }] : [];
	});
}
