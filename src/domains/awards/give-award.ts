import { randomUUID } from 'node:crypto';
import type { BadgeVersion } from '#domains/badges/badge.ts';
import { issueCredential } from '#domains/credentials/issue-credential.ts';
import type { Issuer } from '#domains/organisations/issuer-of.ts';
import { keepCredential } from '#domains/passport/keep-credential.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { newId } from '#server/id.ts';
import { insertAward } from './awards.sql.server.ts';

/** What is given, and in whose name: read before the transaction, since neither ever changes. */
export type Gift = { badge: BadgeVersion; issuer: Issuer };

type Giving = Gift & {
	holder: { accountId: string; address: string | null } | { claimCardId: string };
	claimLinkId?: string;
	activity?: { id: string; startsAt: Date | null; endsAt: Date | null } | undefined;
	by?: string | undefined;
};

/** Award, credential, passport entry and the fact that tells of it: all in the caller's transaction, or none. */
export async function giveAward(trx: Trx, giving: Giving): Promise<string> {
	const { badge, issuer, holder, activity } = giving;
	const award = { id: newId(), subjectId: randomUUID(), awardedAt: now() };
	const accountId = 'accountId' in holder ? holder.accountId : null;
	const address = 'accountId' in holder ? (holder.address ?? undefined) : undefined;
	await insertAward(trx, {
		...award,
		organisationId: badge.organisationId,
		badgeId: badge.badgeId,
		badgeVersion: badge.version,
		accountId,
		claimCardId: 'claimCardId' in holder ? holder.claimCardId : null,
		claimLinkId: giving.claimLinkId ?? null,
		activityId: activity?.id ?? null,
		awardedBy: giving.by ?? null
	});
	const credentialId = await issueCredential(trx, { award, badge, issuer, address, activity });
	if (accountId) await keepCredential(trx, { accountId, credentialId, awardId: award.id });
	await tell(trx, 'badge-awarded', { awardId: award.id, accountId });
	return award.id;
}
