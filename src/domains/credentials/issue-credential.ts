import { emailIdentity, issue, openBadgeCredential, statusListEntry } from '@cairn/credentials';
import { randomBytes } from 'node:crypto';
import type { BadgeVersion } from '#domains/badges/badge.ts';
import type { Issuer } from '#domains/organisations/issuer-of.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { achievementOf, profileOf } from './achievement.ts';
import { claimStatusEntry } from './claim-status-entry.ts';
import { credentialAddress, statusListAddress } from './credential.ts';
import { insertCredential } from './credentials.sql.server.ts';
import type { StatusEntry } from './status-lists.sql.server.ts';

export type Issuing = {
	award: { id: string; subjectId: string; awardedAt: Date };
	badge: BadgeVersion;
	issuer: Issuer;
	/** The address that earned it. A credential earned without one names no identity at all. */
	address?: string | undefined;
	activity?: { startsAt: Date | null; endsAt: Date | null } | undefined;
};

/** Signs the credential of an award and keeps its exact text, in the transaction that makes the award. */
export async function issueCredential(trx: Trx, issuing: Issuing): Promise<string> {
	const { award, badge, issuer } = issuing;
	const id = newId();
	const entry = await claimStatusEntry(trx, badge.organisationId);
	const signed = await issue(unsigned(id, issuing, entry), {
		key: issuer.key,
		verificationMethod: issuer.verificationMethod,
		created: award.awardedAt
	});
	await insertCredential(trx, {
		id,
		organisationId: badge.organisationId,
		awardId: award.id,
		badgeId: badge.badgeId,
		badgeVersion: badge.version,
		statusListId: entry.revocationListId,
		statusIndex: entry.index,
		document: JSON.stringify(signed),
		issuedAt: award.awardedAt
	});
	return id;
}

function unsigned(id: string, { award, badge, issuer, address, activity }: Issuing, entry: StatusEntry) {
	const { origin } = config();
	return openBadgeCredential({
		id: credentialAddress(origin, id),
		issuer: profileOf(origin, issuer),
		validFrom: award.awardedAt,
		awardedDate: award.awardedAt,
		subject: {
			id: `urn:uuid:${award.subjectId}`,
			...(address ? { identifier: [emailIdentity(address, randomBytes(16).toString('hex'))] } : {}),
			...(activity?.startsAt ? { activityStartDate: dateTime(activity.startsAt) } : {}),
			...(activity?.endsAt ? { activityEndDate: dateTime(activity.endsAt) } : {})
		},
		achievement: achievementOf(origin, badge, profileOf(origin, issuer)),
		credentialStatus: [
			statusEntry(origin, entry.revocationListId, entry.index, 'revocation'),
			statusEntry(origin, entry.suspensionListId, entry.index, 'suspension')
		]
	});
}

const statusEntry = (origin: string, listId: string, index: number, purpose: 'revocation' | 'suspension') =>
	statusListEntry({ list: statusListAddress(origin, listId), index, purpose });

const dateTime = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z');
