import { instantOf } from '../engine/date-time.ts';
import { isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import {
	publicKeyFromJwk,
	publicKeyFromMultibase,
	type VerificationKey
} from '../engine/verification-key.ts';
import { CredentialError } from '../errors.ts';

/** The key of a verification method: Multikey, Ed25519VerificationKey2020 or a JWK. */
export function publicKeyOf(method: JsonObject): VerificationKey {
	const multibase = stringAt(method, 'publicKeyMultibase');
	if (multibase !== undefined) return publicKeyFromMultibase(multibase);
	const jwk = method.publicKeyJwk;
	if (isObject(jwk)) return publicKeyFromJwk(jwk);
	throw new CredentialError('key-unsupported', 'The key is written in a form that is not known.');
}

function absolute(id: Json | undefined, controller: string): string | undefined {
	if (typeof id !== 'string') return undefined;
	return id.startsWith('#') ? controller + id : id;
}

function isCalled(id: string, controller: string): (entry: Json) => boolean {
	return (entry) => absolute(isObject(entry) ? entry.id : entry, controller) === id;
}

/** @throws CredentialError `key-revoked`, `key-expired` */
export function checkDates(method: JsonObject, now: Date): void {
	for (const [name, code] of [
		['revoked', 'key-revoked'],
		['expires', 'key-expired']
	] as const) {
		if (method[name] === undefined) continue;
		const instant = instantOf(method[name]);
		if (instant === undefined || instant <= now.getTime()) {
			throw new CredentialError(code, 'The key may no longer be used.', stringAt(method, 'id'));
		}
	}
}

/**
 * The verification method that a controller document lists under an id, for a purpose (Controlled
 * Identifiers 1.0 §3.3): it must be there, name the document as its controller, and be allowed for the purpose.
 *
 * @throws CredentialError `controller-lacks-key`, `controller-mismatch`, `key-revoked`, `key-expired`
 */
export function verificationMethodIn(
	document: JsonObject,
	id: string,
	expected: { purpose: string; now: Date }
): JsonObject {
	const controller = stringAt(document, 'id') ?? '';
	const matches = isCalled(id, controller);
	const relation = listOf(document[expected.purpose]);
	const method = [...listOf(document.verificationMethod), ...relation].find(
		(entry): entry is JsonObject => isObject(entry) && matches(entry)
	);
	if (!method || !relation.some(matches)) {
		throw new CredentialError(
			'controller-lacks-key',
			`The owner of the key does not list it under ${expected.purpose}.`,
			id
		);
	}
	if (absolute(method.controller, controller) !== controller) {
		throw new CredentialError('controller-mismatch', 'The key belongs to somebody else.', id);
	}
	checkDates(method, expected.now);
	return method;
}
