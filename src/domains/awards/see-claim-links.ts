import { type PublishedBadge, seeBadge } from '#domains/badges/see-badge.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { ClaimLink } from './claim-link.ts';
import { linkById, linksOf, usesOf } from './claim-links.sql.server.ts';
import { mayAward } from './may.ts';

/** A link with the uses that count now, and how many of them are badges already. */
export type SeenLink = ClaimLink & { taken: number; awarded: number };
type Organisation = { id: string; name: string; cityId: string };
export type SeenLinks = { badge: PublishedBadge; organisation: Organisation; links: SeenLink[] };

/** The claim links of a badge, for those who may hand them out. */
export async function seeClaimLinks(actor: Actor, badgeId: string): Promise<SeenLinks> {
	const badge = await seeBadge(badgeId);
	permit(actor, mayAward(actor, badge.organisationId));
	return {
		badge,
		organisation: await organisationOf(badge),
		links: await withUses(await linksOf(db(), badgeId))
	};
}

/** One link, to show its code on a screen or a sheet of paper. */
export async function seeClaimLink(
	actor: Actor,
	linkId: string
): Promise<{ badge: PublishedBadge; organisation: Organisation; link: SeenLink }> {
	const link = await linkById(db(), linkId);
	if (!link) throw new Refusal('not-found');
	permit(actor, mayAward(actor, link.organisationId));
	const [badge, [seen]] = await Promise.all([seeBadge(link.badgeId), withUses([link])]);
	if (!seen) throw new Refusal('not-found');
	return { badge, organisation: await organisationOf(badge), link: seen };
}

async function organisationOf({ organisationId }: PublishedBadge): Promise<Organisation> {
	const { id, name, cityId } = (await issuerOf(db(), organisationId)).organisation;
	return { id, name, cityId };
}

async function withUses(links: ClaimLink[]): Promise<SeenLink[]> {
	const rows = await usesOf(
		db(),
		links.map(({ id }) => id),
		now()
	);
	const uses = new Map(rows.map((row) => [row.claimLinkId, row]));
	return links.map((link) => ({
		...link,
		taken: uses.get(link.id)?.taken ?? 0,
		awarded: uses.get(link.id)?.awarded ?? 0
	}));
}
