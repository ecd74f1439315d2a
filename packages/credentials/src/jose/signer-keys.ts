// Whose key signed a JWT. `kid` alone says nothing: whoever forges a JWT also writes its header. So a key
// counts only when the document of the issuer (or the holder) lists it, or, for one that is a web address, when
// it is served from the same origin.
import type { ExpectedKey } from '../did/find-key.ts';
import { resolveController } from '../did/resolve.ts';
import { verificationMethodIn } from '../did/verification-method.ts';
import { fetchJson } from '../engine/fetch.ts';
import { isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { decodePublicMultikey } from '../engine/multikey.ts';
import { jwkOf } from '../engine/public-jwk.ts';
import { originOf } from '../engine/web-address.ts';
import { CredentialError } from '../errors.ts';
import type { ProofCheckOptions } from '../verify/options.ts';
import { isSameKey } from './algorithms.ts';

const ACCEPT = 'application/jwk+json, application/jwk-set+json, application/json;q=0.9';

export type SignerKey = {
	jwk: JsonObject;
	/** Why it does not count as a key of the signer, although it may have made the signature. */
	error?: CredentialError;
};

/** The JWK of a verification method, whatever form it is written in. */
function jwkOfMethod(method: JsonObject): JsonObject {
	if (isObject(method.publicKeyJwk)) return method.publicKeyJwk;
	const multibase = stringAt(method, 'publicKeyMultibase');
	if (multibase !== undefined) return { ...jwkOf(decodePublicMultikey(multibase)) };
	throw new CredentialError('key-unsupported', 'The key is written in a form that is not known.');
}

function lacksKey({ purpose }: ExpectedKey, name: string): CredentialError {
	const message = `The owner of the key does not list it under ${purpose}.`;
	return new CredentialError('controller-lacks-key', message, name);
}

function methodsOf(document: JsonObject, { purpose, now }: ExpectedKey): { id: string; jwk: JsonObject }[] {
	const controller = stringAt(document, 'id') ?? '';
	return listOf(document[purpose]).flatMap((entry) => {
		const name = isObject(entry) ? stringAt(entry, 'id') : entry;
		if (typeof name !== 'string') return [];
		const id = name.startsWith('#') ? controller + name : name;
		try {
			return [{ id, jwk: jwkOfMethod(verificationMethodIn(document, id, { purpose, now })) }];
		} catch (error) {
			if (error instanceof CredentialError) return [];
			throw error;
		}
	});
}

function keyInSet(keys: Json | undefined, kid: string): JsonObject | undefined {
	const entries = listOf(keys).filter(isObject);
	const fragment = kid.split('#')[1];
	return (
		entries.find((one) => one.kid === kid || (fragment !== undefined && one.kid === fragment)) ??
		(entries.length === 1 ? entries[0] : undefined)
	);
}

/** A JWK, a set of them (RFC 7517 §5), or a document that lists the key under this very address. */
async function keyAt(kid: string, options: ProofCheckOptions): Promise<JsonObject> {
	const [address = kid] = kid.split('#');
	const found = await fetchJson(address, ACCEPT, options);
	const method = listOf(found.verificationMethod).filter(isObject);
	const named = method.find((one) => one.id === kid || one.id === `#${kid.split('#')[1]}`);
	const jwk =
		typeof found.kty === 'string'
			? found
			: isObject(found.publicKeyJwk)
				? found.publicKeyJwk
				: (keyInSet(found.keys, kid) ?? (named && jwkOfMethod(named)));
	if (!jwk) throw new CredentialError('key-malformed', 'Where the key should be, there is none.', kid);
	return jwk;
}

async function bound(
	jwk: JsonObject,
	kid: string | undefined,
	expected: ExpectedKey,
	options: ProofCheckOptions
): Promise<SignerKey> {
	const { controller } = expected;
	const isDid = controller.startsWith('did:');
	if (!isDid && kid !== undefined && originOf(kid) !== undefined && originOf(kid) === originOf(controller)) {
		return { jwk };
	}
	try {
		const listed = methodsOf(await resolveController(controller, options), expected);
		const named = listed.find((one) => one.id === kid);
		// Under this name the owner lists this key, whatever its address answers.
		if (named) return { jwk: named.jwk };
		if (listed.some((one) => isSameKey(one.jwk, jwk))) return { jwk };
		if (isDid) return { jwk, error: lacksKey(expected, kid ?? 'jwk') };
	} catch (error) {
		if (!(error instanceof CredentialError)) throw error;
		if (isDid) return { jwk, error };
	}
	const message = 'Nothing says that the key of the signature is one of the signer.';
	return { jwk, error: new CredentialError('key-not-bound', message, kid) };
}

async function listedKey(
	id: string | undefined,
	expected: ExpectedKey,
	options: ProofCheckOptions
): Promise<SignerKey[]> {
	const document = await resolveController(expected.controller, options);
	if (id !== undefined) return [{ jwk: jwkOfMethod(verificationMethodIn(document, id, expected)) }];
	const listed = methodsOf(document, expected);
	if (listed.length === 0) throw lacksKey(expected, expected.controller);
	return listed.slice(0, 8).map(({ jwk }) => ({ jwk }));
}

/**
 * The keys that may have signed for who is expected: the one that `kid` or `jwk` of the header points to, or all
 * that are listed for the purpose when neither is there.
 *
 * @throws CredentialError the code for a mismatch, `controller-…`, `did-…`, `fetch-…`, `key-…`
 * @see Open Badges 3.0 §8.2.3 and §8.5; Securing VCs using JOSE and COSE §4.1
 */
export async function signerKeys(
	header: JsonObject,
	expected: ExpectedKey,
	options: ProofCheckOptions
): Promise<SignerKey[]> {
	const { controller, mismatch } = expected;
	const kid = stringAt(header, 'kid');
	if (kid?.startsWith('did:')) {
		if (kid.split('#')[0] !== controller) {
			throw new CredentialError(mismatch, `The key of the proof is not one of ${controller}.`, kid);
		}
		return listedKey(kid.includes('#') ? kid : undefined, expected, options);
	}
	if (kid !== undefined && /^https?:/.test(kid))
		return [await bound(await keyAt(kid, options), kid, expected, options)];
	if (isObject(header.jwk)) return [await bound(header.jwk, undefined, expected, options)];
	return listedKey(
		kid === undefined ? undefined : `${controller}#${kid.replace(/^#/, '')}`,
		expected,
		options
	);
}
