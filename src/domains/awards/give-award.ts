import { randomUUID } from 'node:crypto';
import type { Recipient } from '#domains/accounts/see-recipients.ts';
import { type BadgeVersion, endOf } from '#domains/badges/badge.ts';
import { issueCredential } from '#domains/credentials/issue-credential.ts';
import type { Earned, Told } from '#domains/credentials/unsigned-credential.ts';
import { endorsementsInside } from '#domains/endorsements/inside-endorsements.ts';
import type { Issuer } from '#domains/organisations/issuer-of.ts';
import { notify } from '#domains/notifications/notify.ts';
import { keepCredential } from '#domains/passport/keep-credential.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { newId } from '#server/id.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import { insertAward } from './awards.sql.server.ts';

/** What is given, and in whose name: read before the transaction, since neither ever changes. */
export type Gift = {
	badge: BadgeVersion;
	issuer: Issuer;
	/** Where it was earned, if at an activity: its dates go into the credential. */
	activity?: { id: string; startsAt: Date | null; endsAt: Date | null } | undefined;
};

type Giving = Gift & {
	holder: Recipient | { claimCardId: string };
	claimLinkId?: string;
	/** Of an award that follows another: both are known before it is written. */
	id?: string;
	awardedAt?: Date;
	by?: string | undefined;
	/** How its tasks were met, where evidence was shown. */
	earned?: Earned | undefined;
	/** What an organiser told of it. */
	told?: Told | undefined;
};

/** Award, credential, passport entry, mail and the fact that tells of it: all in the caller's transaction, or none. */
export async function giveAward(trx: Trx, giving: Giving): Promise<string> {
	const { badge, issuer, holder, activity, earned, told } = giving;
	const recipient = 'accountId' in holder ? holder : undefined;
	const at = now();
	const awardedAt = giving.awardedAt ?? at;
	const award = {
		id: giving.id ?? newId(),
		subjectId: randomUUID(),
		awardedAt,
		expiresAt: endOf(badge, awardedAt)
	};
	await insertAward(trx, {
		...award,
		organisationId: badge.organisationId,
		badgeId: badge.badgeId,
		badgeVersion: badge.version,
		accountId: recipient?.accountId ?? null,
		claimCardId: 'claimCardId' in holder ? holder.claimCardId : null,
		claimLinkId: giving.claimLinkId ?? null,
		activityId: activity?.id ?? null,
		awardedBy: giving.by ?? null
	});
	const address = recipient?.address ?? undefined;
	const endorsements = await endorsementsInside(trx, badge);
	const credentialId = await issueCredential(trx, {
		...{ award, badge, issuer, address, activity, earned, told, endorsements, at }
	});
	if (recipient) await hand(trx, giving, recipient, { awardId: award.id, credentialId });
	const given = { awardId: award.id, accountId: recipient?.accountId ?? null };
	await tell(trx, 'badge-awarded', { badgeId: badge.badgeId, awards: [given] });
	return award.id;
}

/** Into the passport, and word that it is there. */
async function hand(
	trx: Trx,
	{ badge, issuer }: Gift,
	{ accountId }: Recipient,
	given: { awardId: string; credentialId: string }
): Promise<void> {
	const itemId = await keepCredential(trx, { accountId, ...given });
	await notify(trx, {
		to: [accountId],
		kind: 'badge-awarded',
		award: () => given.awardId,
		values: ({ language }) => {
			const page = `${config().origin}/${isLanguage(language) ? language : defaultLanguage}`;
			return {
				badge: badge.name,
				organisation: issuer.organisation.name,
				link: `${page}/passport/${itemId}`
			};
		}
	});
}
