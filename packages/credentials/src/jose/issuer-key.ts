// Whose key signed a JWT. `kid` alone says nothing: whoever forges a JWT also writes its header. So a key
// counts only when the issuer's own document lists it, or, for an issuer that is a web address, when it is
// served from the same origin.
import { resolveController } from '../did/resolve.ts';
import { verificationMethodIn } from '../did/verification-method.ts';
import { fetchJson } from '../engine/fetch.ts';
import { isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { decodePublicMultikey } from '../engine/multikey.ts';
import { jwkOf } from '../engine/public-jwk.ts';
import { CredentialError } from '../errors.ts';
import type { ProofCheckOptions } from '../verify/options.ts';
import { isSameKey } from './algorithms.ts';

const ACCEPT = 'application/jwk+json, application/jwk-set+json, application/json;q=0.9';

export type IssuerKey = {
	jwk: JsonObject;
	/** Why it does not count as a key of the issuer, although it may have made the signature. */
	error?: CredentialError;
};

/** The JWK of a verification method, whatever form it is written in. */
function jwkOfMethod(method: JsonObject): JsonObject {
	if (isObject(method.publicKeyJwk)) return method.publicKeyJwk;
	const multibase = stringAt(method, 'publicKeyMultibase');
	if (multibase !== undefined) return { ...jwkOf(decodePublicMultikey(multibase)) };
	throw new CredentialError('key-unsupported', 'The key is written in a form that is not known.');
}

function lacksKey(name: string): CredentialError {
	return new CredentialError(
		'controller-lacks-key',
		'The issuer does not list this key for signing credentials.',
		name
	);
}

function methodsOf(document: JsonObject, now: Date): { id: string; jwk: JsonObject }[] {
	const controller = stringAt(document, 'id') ?? '';
	return listOf(document.assertionMethod).flatMap((entry) => {
		const name = isObject(entry) ? stringAt(entry, 'id') : entry;
		if (typeof name !== 'string') return [];
		const id = name.startsWith('#') ? controller + name : name;
		try {
			return [
				{ id, jwk: jwkOfMethod(verificationMethodIn(document, id, { purpose: 'assertionMethod', now })) }
			];
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

function originOf(address: string): string | undefined {
	const origin = URL.parse(address)?.origin;
	return origin === 'null' ? undefined : origin;
}

async function bound(
	jwk: JsonObject,
	kid: string | undefined,
	issuer: string,
	options: ProofCheckOptions
): Promise<IssuerKey> {
	if (!issuer.startsWith('did:')) {
		const isSameOrigin =
			kid !== undefined && originOf(kid) !== undefined && originOf(kid) === originOf(issuer);
		if (isSameOrigin) return { jwk };
	}
	try {
		const document = await resolveController(issuer, options);
		const listed = methodsOf(document, options.now);
		if (listed.some((one) => one.id === kid || isSameKey(one.jwk, jwk))) return { jwk };
		if (issuer.startsWith('did:')) return { jwk, error: lacksKey(kid ?? 'jwk') };
	} catch (error) {
		if (!(error instanceof CredentialError)) throw error;
		if (issuer.startsWith('did:')) return { jwk, error };
	}
	const message = 'Nothing says that the key of the signature is one of the issuer.';
	return { jwk, error: new CredentialError('key-not-bound', message, kid) };
}

async function listedKey(
	id: string | undefined,
	issuer: string,
	options: ProofCheckOptions
): Promise<IssuerKey[]> {
	const document = await resolveController(issuer, options);
	if (id !== undefined) {
		const method = verificationMethodIn(document, id, { purpose: 'assertionMethod', now: options.now });
		return [{ jwk: jwkOfMethod(method) }];
	}
	const listed = methodsOf(document, options.now);
	if (listed.length === 0) throw lacksKey(issuer);
	return listed.slice(0, 8).map(({ jwk }) => ({ jwk }));
}

/**
 * The keys that may have signed for the issuer: the one that `kid` or `jwk` of the header points to, or all
 * that the issuer lists when neither is there.
 *
 * @throws CredentialError `issuer-mismatch`, `controller-…`, `did-…`, `fetch-…`, `key-…`
 * @see Open Badges 3.0 §8.2.3 and §8.5; Securing VCs using JOSE and COSE §4.1
 */
export async function issuerKeys(
	header: JsonObject,
	issuer: string,
	options: ProofCheckOptions
): Promise<IssuerKey[]> {
	const kid = stringAt(header, 'kid');
	if (kid?.startsWith('did:')) {
		if (kid.split('#')[0] !== issuer) {
			throw new CredentialError('issuer-mismatch', 'The key of the proof is not one of the issuer.', kid);
		}
		return listedKey(kid.includes('#') ? kid : undefined, issuer, options);
	}
	if (kid !== undefined && /^https?:/.test(kid))
		return [await bound(await keyAt(kid, options), kid, issuer, options)];
	if (isObject(header.jwk)) return [await bound(header.jwk, undefined, issuer, options)];
	return listedKey(kid === undefined ? undefined : `${issuer}#${kid.replace(/^#/, '')}`, issuer, options);
}
