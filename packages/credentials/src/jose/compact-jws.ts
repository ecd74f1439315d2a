// The compact form of a JWS (RFC 7515 §3.1). The library `jose` judges signatures.
import { compactVerify, errors } from 'jose';
import { checkSize } from '../engine/json-size.ts';
import { parseJsonObject, type JsonObject } from '../engine/json.ts';
import { decodeBase64url, encodeBase64url } from '../engine/multibase.ts';
import { CredentialError } from '../errors.ts';
import type { SigningKey } from '../engine/signing-key.ts';
import { algorithmOf, isJwsAlgorithm, publicPart } from './algorithms.ts';

// A signature may be missing: then it says so itself (`alg` none), and is told apart from what is no JWT.
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
const OTHER_FORMS = /^[\w-]+\.[\w-]*\.[\w-]*(\.[\w-]*\.[\w-]*$|~)/;
const MAX_TEXT = 6_000_000;

export type CompactJws = { text: string; header: JsonObject; payload: JsonObject };

function malformed(what: string): CredentialError {
	return new CredentialError('jwt-malformed', `The ${what} of the JWT cannot be read.`);
}

function objectIn(part: string, what: string): JsonObject {
	try {
		return parseJsonObject(new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64url(part)));
	} catch (error) {
		if (error instanceof CredentialError && error.code === 'json-too-large') throw error;
		throw malformed(what);
	}
}

/** Whether a text is a compact JWS, or looks so much like one that it should be refused as one. */
export function looksLikeJws(text: string): boolean {
	return COMPACT.test(text) || OTHER_FORMS.test(text);
}

/** @throws CredentialError `jwt-malformed`, `jwt-unsupported`, `json-…`, `document-too-complex`, `text-not-well-formed` */
export function readCompactJws(text: string): CompactJws {
	if (text.length > MAX_TEXT) {
		throw new CredentialError('json-too-large', `The text is longer than ${MAX_TEXT} characters.`);
	}
	if (!COMPACT.test(text)) {
		throw new CredentialError('jwt-unsupported', 'Encrypted and selectively disclosed JWTs are not read.');
	}
	const [head = '', body = ''] = text.split('.');
	const header = objectIn(head, 'header');
	if (header.b64 !== undefined || header.crit !== undefined) {
		throw new CredentialError('jwt-unsupported', 'The JWT asks for something that is not known.', 'crit');
	}
	const payload = objectIn(body, 'payload');
	checkSize(header);
	checkSize(payload);
	return { text, header, payload };
}

/**
 * Whether a key made the signature.
 *
 * @throws CredentialError `proof-missing` (`alg` none), `jwt-unsupported`, `key-mismatch`, `key-…`
 */
export async function isSignedBy({ text, header }: CompactJws, jwk: JsonObject): Promise<boolean> {
	const alg = header.alg;
	if (!isJwsAlgorithm(alg)) throw algorithmRefused(alg);
	const key = publicPart(jwk);
	const own = algorithmOf(key);
	if (own !== (alg === 'Ed25519' ? 'EdDSA' : alg)) {
		throw new CredentialError('key-mismatch', 'The key is of another kind than the signature.', alg);
	}
	try {
		await compactVerify(text, key, { algorithms: [alg] });
		return true;
	} catch (error) {
		if (error instanceof errors.JWSSignatureVerificationFailed) return false;
		if (error instanceof errors.JOSEError) throw malformed('signature');
		throw new CredentialError('key-malformed', 'The key of the signature cannot be read.');
	}
}

function algorithmRefused(alg: unknown): CredentialError {
	if (alg === 'none') return new CredentialError('proof-missing', 'The JWT is not signed.', 'none');
	const name = typeof alg === 'string' ? alg : undefined;
	return new CredentialError('jwt-unsupported', 'This kind of signature is not known.', name);
}

/** Refuses what cannot be checked before anything is fetched for it. */
export function checkAlgorithm({ header }: CompactJws): void {
	if (!isJwsAlgorithm(header.alg)) throw algorithmRefused(header.alg);
}

/** @throws CredentialError `key-unsupported` */
export async function signCompactJws(payload: object, key: SigningKey, header: JsonObject): Promise<string> {
	const alg = algorithmOf(key.publicKeyJwk);
	const [head, body] = [{ alg, ...header }, payload].map((part) =>
		encodeBase64url(new TextEncoder().encode(JSON.stringify(part)))
	);
	const signature = await key.sign(new TextEncoder().encode(`${head}.${body}`));
	return `${head}.${body}.${encodeBase64url(signature)}`;
}
