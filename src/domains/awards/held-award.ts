import type { Db } from '#server/db.ts';
import type { Award } from './award.ts';
import { awardById, standingAward } from './awards.sql.server.ts';
import type { ClaimLink } from './claim-link.ts';
import { claimOfAccount } from './claim-links.sql.server.ts';

/**
 * What somebody holds already of what a link gives. An award that they got by this very link counts even when it was
 * taken back, so that scanning again does not undo a revocation.
 */
export async function heldAward(
	on: Db,
	link: Pick<ClaimLink, 'id' | 'organisationId' | 'badgeId'>,
	accountId: string
): Promise<Award | undefined> {
	const standing = await standingAward(on, link, accountId);
	if (standing) return standing;
	const claim = await claimOfAccount(on, link.id, accountId);
	return claim?.awardId ? awardById(on, claim.awardId) : undefined;
}
