import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import { system } from '#server/actor.ts';
import { aBadge } from '#support/badges.ts';
import { anIssuer } from '#support/issuers.ts';
import { anAccount } from '#support/people.ts';
import type { Plan } from './claim-work.ts';

/** Learners, and badges with a link each that has exactly a use for everybody: one counted twice would be missed. */
export async function preparePlan(learners: number, links: number): Promise<Plan> {
	const { organisationId } = await anIssuer();
	const plan: Plan = { learners: [], links: [] };
	for (let count = 0; count < learners; count++) plan.learners.push((await anAccount()).id);
	for (let count = 0; count < links; count++) {
		const { badgeId } = await aBadge(organisationId);
		const { id, token } = await makeClaimLink(system, { badgeId, maxUses: learners });
		plan.links.push({ id, token, badgeId });
	}
	return plan;
}
