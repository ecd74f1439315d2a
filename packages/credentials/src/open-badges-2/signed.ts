import { fetchJson, fetchText } from '../engine/fetch.ts';
import { idOf, isObject, listOf, parseJsonObject, stringAt, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { checkAlgorithm, isSignedBy, type CompactJws } from '../jose/compact-jws.ts';
import { jwkOfPem } from '../jose/pem.ts';
import type { VerifyOptions } from '../verify/options.ts';
import { ACCEPT } from './linked.ts';

const MAX_KEYS = 8;

/** A CryptographicKey, a JWK, or (1.x) a bare PEM. */
async function keyDocument(address: string, options: VerifyOptions): Promise<JsonObject> {
	const text = (await fetchText(address, `${ACCEPT}, application/x-pem-file;q=0.8`, options)).trim();
	if (text.startsWith('-----BEGIN')) return { id: address, publicKeyPem: text };
	try {
		return { id: address, ...parseJsonObject(text) };
	} catch {
		throw new CredentialError('key-malformed', 'Where the key should be, there is none.', address);
	}
}

async function jwkOf(key: JsonObject): Promise<JsonObject> {
	const pem = stringAt(key, 'publicKeyPem');
	if (pem !== undefined) return { ...(await jwkOfPem(pem)) };
	if (isObject(key.publicKeyJwk)) return key.publicKeyJwk;
	if (typeof key.kty === 'string') return key;
	throw new CredentialError('key-malformed', 'Where the key should be, there is none.', stringAt(key, 'id'));
}

function hostOf(address: string | undefined): string | undefined {
	return URL.parse(address ?? '')?.host;
}

/** The key must be one that the issuer's profile names; in 1.x, which names none, one on its own host. */
function checkOwner(key: JsonObject, issuer: JsonObject, isNamed: boolean, isOld: boolean): void {
	const issuerId = stringAt(issuer, 'id');
	const owner = idOf(key.owner);
	const isOnHost = isOld && hostOf(stringAt(key, 'id')) === hostOf(issuerId);
	if (owner !== undefined && owner !== issuerId) {
		throw new CredentialError('issuer-mismatch', 'The key of the signature belongs to somebody else.', owner);
	}
	if (!isNamed && !isOnHost) {
		const message = 'Nothing says that the key of the signature is one of the issuer.';
		throw new CredentialError('key-not-bound', message, stringAt(key, 'id'));
	}
}

async function keysOf(
	assertion: JsonObject,
	issuer: JsonObject,
	options: VerifyOptions
): Promise<JsonObject[]> {
	const named = listOf(issuer.publicKey);
	const verification = isObject(assertion.verification) ? assertion.verification : {};
	const creator = stringAt(verification, 'creator');
	const wanted = creator === undefined ? named : [named.find((one) => idOf(one) === creator) ?? creator];
	const isOld = stringAt(verification, 'url') === creator;
	const keys = wanted.slice(0, MAX_KEYS).map(async (one) => {
		const id = idOf(one);
		// A key that stands in the issuer's own document needs no other.
		const key = isObject(one) && one.publicKeyPem !== undefined ? one : await keyDocument(id ?? '', options);
		checkOwner(
			key,
			issuer,
			named.some((entry) => idOf(entry) === id),
			isOld
		);
		return jwkOf(key);
	});
	if (keys.length === 0) {
		throw new CredentialError(
			'controller-lacks-key',
			'The issuer names no key for signing.',
			stringAt(issuer, 'id')
		);
	}
	return Promise.all(keys);
}

/**
 * @throws CredentialError `proof-…`, `jwt-unsupported`, `issuer-mismatch`, `key-…`, `controller-lacks-key`, `fetch-…`
 * @see Open Badges 2.0, Signed Badges
 */
export async function checkSignature(
	jws: CompactJws,
	assertion: JsonObject,
	issuer: JsonObject,
	options: VerifyOptions
): Promise<void> {
	checkAlgorithm(jws);
	const keys = await keysOf(assertion, issuer, options);
	for (const key of keys) {
		try {
			if (await isSignedBy(jws, key)) return;
		} catch (error) {
			if (keys.length === 1 || !(error instanceof CredentialError)) throw error;
		}
	}
	throw new CredentialError('proof-invalid', 'The signature does not match the document.');
}

/** Whether the issuer's list takes a signed assertion back. 1.x lists are an object of `uid` and reason. */
export async function revocationOf(
	assertion: JsonObject,
	issuer: JsonObject,
	options: VerifyOptions
): Promise<{ hasList: boolean; revocation?: CredentialError }> {
	const address = idOf(issuer.revocationList);
	if (address === undefined) return { hasList: false };
	const list = await fetchJson(address, ACCEPT, options);
	const about = idOf(list.issuer);
	if (about !== undefined && about !== stringAt(issuer, 'id')) {
		throw new CredentialError(
			'status-list-mismatch',
			'The revocation list is that of another issuer.',
			address
		);
	}
	const names = new Set([assertion.id, assertion.uid].filter((one) => typeof one === 'string'));
	const isV2 = Array.isArray(list.revokedAssertions);
	const entries = isV2
		? listOf(list.revokedAssertions).map((one) => [isObject(one) ? (one.id ?? one.uid) : one, one] as const)
		: Object.entries(list);
	const found = entries.find(([name]) => typeof name === 'string' && names.has(name))?.[1];
	if (found === undefined) return { hasList: true };
	const reason = isObject(found) ? stringAt(found, 'revocationReason') : isV2 ? undefined : String(found);
	return {
		hasList: true,
		revocation: new CredentialError('status-revoked', 'The issuer has revoked it.', reason)
	};
}
