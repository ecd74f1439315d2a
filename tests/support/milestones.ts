import type { TaskDraft } from '#domains/badges/task.ts';
import { claimBadge } from '#domains/awards/claim-badge.ts';
import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import type { Person } from '#server/actor.ts';
import { aBadge } from './badges.ts';
import { anIssuer } from './issuers.ts';

/** A task that is met by any `needed` of these badges. */
export const anyOf = (needed: number, badgeIds: readonly string[]): TaskDraft => ({
	text: 'Earn the badges.',
	check: 'badges',
	needed: String(needed),
	badges: badgeIds.join('\n')
});

/** A badge of a fresh organisation, and the usual way to it: a claim link. */
export async function aStone(name: string, tasks?: TaskDraft[]) {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId, { name, ...(tasks ? { tasks } : {}) });
	const { token: linkToken } = await makeClaimLink(organiser, { badgeId });
	const claim = async (actor: Person) => (await claimBadge(actor, { linkToken })).awardId;
	return { organisationId, organiser, badgeId, linkToken, claim };
}
