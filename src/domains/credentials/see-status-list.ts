import { issue, statusListCredential } from '@cairn/credentials';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { statusListAddress } from './credential.ts';
import { revisionOf, statusListById } from './status-lists.sql.server.ts';

/** For how long others may keep a copy: a revocation is known everywhere within a minute. */
export const statusListSeconds = 60;

// Signed copies of the newest revisions. A key names all that the text depends on, so none is ever stale.
const signed = new Map<string, string>();
const mostSigned = 200;

/** The signed list as JSON text, for anybody: who checks a credential needs it whatever the holder shows. */
export async function seeStatusList(listId: string): Promise<string> {
	const list = await revisionOf(db(), listId);
	if (!list) throw new Refusal('not-found');
	const issuer = await issuerOf(db(), list.organisationId);
	const key = `${listId}:${list.revision}:${issuer.verificationMethod}`;
	const known = signed.get(key);
	if (known) return known;
	const text = await signList(listId, issuer);
	if (signed.size >= mostSigned) signed.delete(signed.keys().next().value ?? '');
	signed.set(key, text);
	return text;
}

async function signList(listId: string, issuer: Awaited<ReturnType<typeof issuerOf>>): Promise<string> {
	const list = await statusListById(db(), listId);
	if (!list) throw new Refusal('not-found');
	const document = statusListCredential({
		id: statusListAddress(config().origin, listId),
		issuer: issuer.did,
		purpose: list.purpose,
		list: list.bits,
		validFrom: list.updatedAt,
		ttl: statusListSeconds * 1000
	});
	const { key, verificationMethod } = issuer;
	return JSON.stringify(await issue(document, { key, verificationMethod, created: list.updatedAt }));
}
