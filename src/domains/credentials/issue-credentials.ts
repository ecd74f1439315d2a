import { compileTemplate, type CredentialTemplate, hashIdentity } from '@cairn/credentials';
import { setImmediate } from 'node:timers/promises';
import type { BadgeVersion } from '#domains/badges/badge.ts';
import type { Issuer } from '#domains/organisations/issuer-of.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { claimStatusEntries } from './claim-status-entries.ts';
import { credentialAddress, statusListAddress } from './credential.ts';
import { insertCredentials } from './credentials.sql.server.ts';
import type { StatusEntry } from './status-lists.sql.server.ts';
import { type Awarded, dateTime, newSalt, unsignedCredential } from './unsigned-credential.ts';

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
type Slot = keyof typeof slots;

export type AwardedTo = Omit<Awarded, 'activity' | 'address'> & { address: string };
export type Issued = { awardId: string; credentialId: string };

/**
 * Signs the credentials of many awards of one badge and keeps their exact texts, in the transaction that makes the
 * awards. What they have in common is prepared once; each takes little more than its signature. `at` is the moment of
 * signing; the order is kept.
 */
export async function issueCredentials(
	trx: Trx,
	given: { badge: BadgeVersion; issuer: Issuer; awards: readonly AwardedTo[]; at: Date }
): Promise<Issued[]> {
	const { badge, issuer, awards, at } = given;
	const [first] = awards;
	if (!first) return [];
	const entries = await claimStatusEntries(trx, badge.organisationId, awards.length);
	const template = await templateOf(badge, issuer, first, entries[0] as StatusEntry);
	const created = dateTime(at);
	const same = { ...badge, badgeVersion: badge.version, issuedAt: at };
	const issued: Issued[] = [];
	let writing: Promise<unknown> = Promise.resolve();
	for (let from = 0; from < awards.length; from += atOnce) {
		const to = from + atOnce;
		const credentials = await signAll(template, created, awards.slice(from, to), entries.slice(from, to));
		// The database writes one slice while the next is signed.
		await writing;
		writing = insertCredentials(trx, { ...same, credentials });
		writing.catch(() => undefined);
		issued.push(...credentials.map(({ id, awardId }) => ({ awardId, credentialId: id })));
	}
	await writing;
	return issued;
}

const atOnce = 250;
/** So many signatures take a few milliseconds; then others are heard, and what is to be sent is sent. */
const betweenBreaths = 50;

async function signAll(
	template: CredentialTemplate<Slot>,
	created: string,
	awards: readonly AwardedTo[],
	entries: readonly StatusEntry[]
) {
	const signed = [];
	for (const [index, awarded] of awards.entries()) {
		const [id, entry] = [newId(), entries[index] as StatusEntry];
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

function valuesOf(id: string, { award, address }: AwardedTo, entry: StatusEntry): Record<Slot, string> {
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
		suspensionList
	};
}

// What a version of a badge says never changes, but the name of its issuer and its key do.
const templates = new Map<string, Promise<CredentialTemplate<Slot>>>();
const mostTemplates = 50;

function templateOf(
	badge: BadgeVersion,
	issuer: Issuer,
	example: AwardedTo,
	entry: StatusEntry
): Promise<CredentialTemplate<Slot>> {
	const { organisation, keyId } = issuer;
	const name = JSON.stringify([badge.badgeId, badge.version, keyId, organisation.name, organisation.website]);
	const known = templates.get(name);
	if (known) return known;
	const sample = unsignedCredential(newId(), { ...example, badge, issuer }, entry);
	const { key, verificationMethod } = issuer;
	const template = compileTemplate(sample, { key, verificationMethod, slots });
	const oldest = templates.keys().next();
	if (templates.size >= mostTemplates && !oldest.done) templates.delete(oldest.value);
	templates.set(name, template);
	// What could not be prepared is tried anew the next time.
	template.catch(() => templates.delete(name));
	return template;
}
