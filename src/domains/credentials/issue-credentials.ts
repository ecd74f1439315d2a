import { compileTemplate, type CredentialTemplate, hashIdentity } from '@cairn/credentials';
import { setImmediate } from 'node:timers/promises';
import type { BadgeVersion } from '#domains/badges/badge.ts';
import type { Issuer } from '#domains/organisations/issuer-of.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { credentialAddress, statusListAddress } from './credential.ts';
import { insertCredentials } from './credentials.sql.server.ts';
import type { StatusEntry } from './status-lists.sql.server.ts';
import {
	type Awarded,
	dateTime,
	type InsideEndorsements,
	newSalt,
	unsignedCredential
} from './unsigned-credential.ts';

/** Where credentials of one badge to people with an address differ. */
const slots = {
	id: 'id',
	awardedAt: ['validFrom', 'awardedDate'],
	subjectId: 'credentialSubject.id',
	identityHash: 'credentialSubject.identifier[0].identityHash',
	salt: 'credentialSubject.identifier[0].salt',
	revocationId: 'credentialStatus[0].id',
	revocationIndex: 'credentialStatus[0].statusListIndex',
	revocationList: 'credentialStatus[0].statusListCredential',
	suspensionId: 'credentialStatus[1].id',
	suspensionIndex: 'credentialStatus[1].statusListIndex',
	suspensionList: 'credentialStatus[1].statusListCredential'
} as const;
/** Of badges whose awards end. */
const endSlot = { expiresAt: 'validUntil' } as const;
/** Of rows that tell how it was earned. */
const narrativeSlot = { narrative: 'evidence[0].narrative' } as const;
const evidenceSlot = { evidence: 'evidence[0].id' } as const;
type Slot = keyof (typeof slots & typeof endSlot & typeof narrativeSlot & typeof evidenceSlot);

export type AwardedTo = Omit<Awarded, 'activity' | 'address'> & { address: string };
export type SignedCredential = {
	id: string;
	awardId: string;
	statusListId: string;
	statusIndex: number;
	document: string;
};

type Signing = {
	badge: BadgeVersion;
	issuer: Issuer;
	endorsements?: InsideEndorsements | undefined;
	awards: readonly AwardedTo[];
	/** One for each award. What is signed and never kept leaves its entry unused. */
	entries: readonly StatusEntry[];
	/** The moment of signing. */
	at: Date;
};

/**
 * Signs the credentials of many awards of one badge, in order, and keeps nothing: no transaction has to wait for it. What
 * they have in common is prepared once; each takes little more than its signature.
 */
export async function signCredentials({
	badge,
	issuer,
	endorsements,
	awards,
	entries,
	at
}: Signing): Promise<SignedCredential[]> {
	const created = dateTime(at);
	const signed: SignedCredential[] = [];
	const prepared = new Map<string, CredentialTemplate<Slot>>();
	for (const [index, awarded] of awards.entries()) {
		const [id, entry] = [newId(), entries[index] as StatusEntry];
		const shape = shapeOf(awarded);
		const template =
			prepared.get(shape) ?? (await templateOf({ badge, issuer, endorsements }, awarded, entry));
		prepared.set(shape, template);
		signed.push({
			id,
			awardId: awarded.award.id,
			statusListId: entry.revocationListId,
			statusIndex: entry.index,
			document: await template.issueText(valuesOf(id, awarded, entry), created)
		});
		if (index % betweenBreaths === betweenBreaths - 1) await setImmediate();
	}
	return signed;
}

/** Keeps the exact texts of signed credentials, in the transaction that makes their awards. */
export const keepSigned = (
	trx: Trx,
	{ badge, at, credentials }: { badge: BadgeVersion; at: Date; credentials: readonly SignedCredential[] }
) => insertCredentials(trx, { ...badge, badgeVersion: badge.version, issuedAt: at, credentials });

/** So many signatures take a few milliseconds; then others are heard, and what is to be sent is sent. */
const betweenBreaths = 50;

function valuesOf(id: string, { award, address, told }: AwardedTo, entry: StatusEntry): Record<Slot, string> {
	const { origin } = config();
	const salt = newSalt();
	const [revocationList, suspensionList] = [
		statusListAddress(origin, entry.revocationListId),
		statusListAddress(origin, entry.suspensionListId)
	];
	const index = String(entry.index);
	return {
		id: credentialAddress(origin, id),
		awardedAt: dateTime(award.awardedAt),
		subjectId: `urn:uuid:${award.subjectId}`,
		identityHash: hashIdentity(address, salt),
		salt,
		revocationId: `${revocationList}#${index}`,
		revocationIndex: index,
		revocationList,
		suspensionId: `${suspensionList}#${index}`,
		suspensionIndex: index,
		suspensionList,
		expiresAt: award.expiresAt ? dateTime(award.expiresAt) : '',
		narrative: told?.narrative ?? '',
		evidence: told?.evidence ?? ''
	};
}

// What a version of a badge says never changes, but the name of its issuer and its key do, and who vouches for them.
const templates = new Map<string, Promise<CredentialTemplate<Slot>>>();
const mostTemplates = 50;

/** What else is told of an award: that much differs the shape of its credential. */
const shapeOf = ({ told }: AwardedTo): string =>
	`${told?.narrative ? 'narrative ' : ''}${told?.evidence ? 'evidence' : ''}`;

function templateOf(
	{ badge, issuer, endorsements }: Pick<Signing, 'badge' | 'issuer' | 'endorsements'>,
	example: AwardedTo,
	entry: StatusEntry
): Promise<CredentialTemplate<Slot>> {
	const { organisation, keyId } = issuer;
	const inside = [...(endorsements?.badge ?? []), ...(endorsements?.issuer ?? [])].map(({ id }) => id);
	const { name: issuerName, website } = organisation;
	const shape = shapeOf(example);
	const name = JSON.stringify([badge.badgeId, badge.version, keyId, issuerName, website, shape, ...inside]);
	const known = templates.get(name);
	if (known) return known;
	const sample = unsignedCredential(newId(), { ...example, badge, issuer, endorsements }, entry);
	const { key, verificationMethod } = issuer;
	const template = compileTemplate<string>(sample, {
		key,
		verificationMethod,
		slots: {
			...slots,
			...(badge.validMonths === null ? {} : endSlot),
			...(shape.includes('narrative') ? narrativeSlot : {}),
			...(shape.includes('evidence') ? evidenceSlot : {})
		}
	});
	const oldest = templates.keys().next();
	if (templates.size >= mostTemplates && !oldest.done) templates.delete(oldest.value);
	templates.set(name, template);
	// What could not be prepared is tried anew the next time.
	template.catch(() => templates.delete(name));
	return template;
}
