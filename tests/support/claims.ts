import type { ClaimLink } from '#domains/awards/claim-link.ts';
import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import { newToken } from '#domains/awards/secrets.ts';
import { system } from '#server/actor.ts';
import { aBadge } from './badges.ts';
import { anIssuer } from './issuers.ts';

/** A link to a fresh badge of a fresh organisation; `given` are fields of its form. */
export async function aClaimLink(given: Record<string, unknown> = {}) {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	const link: ClaimLink = await makeClaimLink(system, { badgeId, ...given });
	return { ...link, linkToken: link.token, organiser };
}

/** The secret that a page gives somebody who reserved. */
export const aClaimToken = newToken;
