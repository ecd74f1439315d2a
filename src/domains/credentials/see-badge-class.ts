import { badgeClassOf } from '@cairn/credentials';
import type { BadgeClass } from '@cairn/credentials/types';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { badgeIssuerAddress } from '#domains/organisations/issuer.ts';
import { originAt } from '#domains/organisations/see-issuer.ts';
import { db } from '#server/db.ts';
import { achievementOf, profileOf } from './achievement.ts';
import { badgeClassAddress } from './assertion.ts';

/** A version of a badge as Open Badges 2.0 describes it, for anybody, under the origin that was asked. */
export async function seeBadgeClass(
	badgeId: string,
	version: number,
	host: string | null
): Promise<BadgeClass> {
	const badge = await seeBadge(badgeId, version);
	const [issuer, origin] = await Promise.all([issuerOf(db(), badge.organisationId), originAt(host)]);
	return badgeClassOf(achievementOf(origin, badge, profileOf(origin, issuer)), {
		id: badgeClassAddress(origin, badgeId, badge.version),
		issuer: badgeIssuerAddress(origin, badge.organisationId)
	});
}
