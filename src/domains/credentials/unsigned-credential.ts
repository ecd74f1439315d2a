import {
	emailIdentity,
	type EndorsementCredential,
	type Evidence,
	openBadgeCredential,
	type Result,
	statusListEntry
} from '@cairn/credentials';
import { randomBytes } from 'node:crypto';
import type { BadgeVersion } from '#domains/badges/badge.ts';
import type { Issuer } from '#domains/organisations/issuer-of.ts';
import { config } from '#server/config.ts';
import { achievementOf, profileOf } from './achievement.ts';
import { credentialAddress, levelAddress, resultAddress, statusListAddress } from './credential.ts';
import type { StatusEntry } from './status-lists.sql.server.ts';

/** An award as its credential tells of it. */
export type Awarded = {
	award: { id: string; subjectId: string; awardedAt: Date; expiresAt: Date | null };
	/** The address that earned it. A credential earned without one names no identity at all. */
	address?: string | undefined;
	activity?: { startsAt: Date | null; endsAt: Date | null } | undefined;
	/** What was shown for its tasks, by names that say nothing of it, and the levels reached. */
	earned?: Earned | undefined;
	/** What an organiser tells of how it was earned: in words, and by an address. */
	told?: Told | undefined;
};

export type Told = { narrative: string; evidence: string };

export type Earned = {
	evidence: readonly { name: string; genre: string; taskId: string }[];
	results: readonly { taskId: string; levelId: string }[];
};

/** Signed endorsements that stood when an award was given: of its badge's version, and of who issues. */
export type InsideEndorsements = {
	badge: readonly EndorsementCredential[];
	issuer: readonly EndorsementCredential[];
};

export type Issuing = Awarded & {
	badge: BadgeVersion;
	issuer: Issuer;
	endorsements?: InsideEndorsements | undefined;
};

/** The Open Badges 3.0 credential of an award, before it is signed. */
export function unsignedCredential(
	id: string,
	{ award, badge, issuer, address, activity, earned, told, endorsements }: Issuing,
	entry: StatusEntry
) {
	const { origin } = config();
	const evidence = [...(told ? toldBy(told) : []), ...(earned ? evidenceOf(badge, earned) : [])];
	return openBadgeCredential({
		id: credentialAddress(origin, id),
		issuer: { ...profileOf(origin, issuer), ...endorsed(endorsements?.issuer) },
		validFrom: award.awardedAt,
		awardedDate: award.awardedAt,
		...(award.expiresAt ? { validUntil: award.expiresAt } : {}),
		subject: {
			id: `urn:uuid:${award.subjectId}`,
			...(address ? { identifier: [emailIdentity(address, newSalt())] } : {}),
			...(activity?.startsAt ? { activityStartDate: dateTime(activity.startsAt) } : {}),
			...(activity?.endsAt ? { activityEndDate: dateTime(activity.endsAt) } : {}),
			...(earned?.results.length ? { result: resultsOf(badge, earned) } : {})
		},
		achievement: {
			...achievementOf(origin, badge, profileOf(origin, issuer)),
			...endorsed(endorsements?.badge)
		},
		...(evidence.length ? { evidence } : {}),
		credentialStatus: [
			statusEntry(origin, entry.revocationListId, entry.index, 'revocation'),
			statusEntry(origin, entry.suspensionListId, entry.index, 'suspension')
		]
	});
}

/** Open Badges 3.0, Evidence: its id is where what was shown can be seen. */
const toldBy = ({ narrative, evidence: id }: Told): Evidence[] =>
	narrative || id ? [{ ...(id ? { id } : {}), type: ['Evidence'], ...(narrative ? { narrative } : {}) }] : [];
const endorsed = (endorsement: readonly EndorsementCredential[] = []) =>
	endorsement.length > 0 ? { endorsement: [...endorsement] } : {};

/** Open Badges 3.0, Evidence: its id names what was shown by a salted hash, so that nothing of it is published. */
const evidenceOf = ({ tasks }: BadgeVersion, { evidence }: Earned): Evidence[] =>
	evidence.map(({ name: id, genre, taskId }) => {
		const text = tasks.find((task) => task.id === taskId)?.text;
		return { id, type: ['Evidence'], ...(text ? { name: text } : {}), genre };
	});

const resultsOf = (badge: BadgeVersion, { results }: Earned): Result[] =>
	results.map(({ taskId, levelId }) => ({
		type: ['Result'],
		resultDescription: resultAddress(config().origin, badge, taskId),
		achievedLevel: levelAddress(config().origin, badge, taskId, levelId)
	}));

const statusEntry = (origin: string, listId: string, index: number, purpose: 'revocation' | 'suspension') =>
	statusListEntry({ list: statusListAddress(origin, listId), index, purpose });

export const newSalt = (): string => randomBytes(16).toString('hex');

/** As credentials write a moment: in whole seconds. */
export const dateTime = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z');
