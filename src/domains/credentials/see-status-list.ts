import { issue, statusListCredential } from '@cairn/credentials';
import { installationIssuer } from '#domains/organisations/installation-issuer.ts';
import { type Issuer, issuerOf } from '#domains/organisations/issuer-of.ts';
import { issuerDid, verificationMethod } from '#domains/organisations/issuer.ts';
import { originAt } from '#domains/organisations/see-issuer.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { statusListAddress } from './credential.ts';
import { revisionOf, statusListById } from './status-lists.sql.server.ts';

/** For how long others may keep a copy: a revocation is known everywhere within a minute. */
export const statusListSeconds = 60;

// Signed copies of the newest revisions. A key names all that the text depends on, so none is ever stale.
const signed = new Map<string, string>();
const mostSigned = 200;

/**
 * The signed list as JSON text, for anybody: who checks a credential needs it whatever the holder shows. It is named and
 * signed as the origin asked for names it, so that what was issued before a move is still found in it.
 */
export async function seeStatusList(listId: string, host: string | null): Promise<string> {
	const list = await revisionOf(db(), listId);
	if (!list) throw new Refusal('not-found');
	const [issuer, origin] = await Promise.all([signerOf(list.organisationId), originAt(host)]);
	const key = [listId, list.revision, issuer.keyId, origin].join(' ');
	const known = signed.get(key);
	if (known) return known;
	const text = await signList(listId, issuer, origin);
	if (signed.size >= mostSigned) signed.delete(signed.keys().next().value ?? '');
	signed.set(key, text);
	return text;
}

type Signer = Pick<Issuer, 'key' | 'keyId'>;

const signerOf = (organisationId: string | null): Promise<Signer> =>
	organisationId === null ? installationIssuer() : issuerOf(db(), organisationId);

async function signList(listId: string, issuer: Signer, origin: string): Promise<string> {
	const list = await statusListById(db(), listId);
	if (!list) throw new Refusal('not-found');
	const did = issuerDid(origin, list.organisationId);
	const document = statusListCredential({
		id: statusListAddress(origin, listId),
		issuer: did,
		purpose: list.purpose,
		list: list.bits,
		validFrom: list.updatedAt,
		ttl: statusListSeconds * 1000
	});
	const method = verificationMethod(did, issuer.keyId);
	return JSON.stringify(
		await issue(document, { key: issuer.key, verificationMethod: method, created: list.updatedAt })
	);
}
