import { type PublishedBadge, seeBadge } from '#domains/badges/see-badge.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { db } from '#server/db.ts';
import { waitingByToken } from './waiting-awards.sql.server.ts';

export type SeenWaiting = {
	badge: PublishedBadge;
	organisation: { id: string; name: string; verifiedAt: Date | null };
	/** Enough of it to know it again: whoever sees the page over a shoulder learns no address. */
	address: string;
};

/** What waits behind the link of a mail; nothing once it was taken, declined or given up. */
export async function seeWaiting(token: string): Promise<SeenWaiting | undefined> {
	const award = await waitingByToken(db(), token);
	if (!award) return undefined;
	const [badge, issuer] = await Promise.all([seeBadge(award.badgeId), issuerOf(db(), award.organisationId)]);
	const { id, name, verifiedAt } = issuer.organisation;
	return { badge, organisation: { id, name, verifiedAt }, address: veiled(award.address) };
}

export const veiled = (address: string): string => {
	const at = address.lastIndexOf('@');
	return `${address.slice(0, Math.min(2, Math.max(1, at - 2)))}…${address.slice(at)}`;
};
