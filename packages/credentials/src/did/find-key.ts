// Whose key a proof names. A proof says itself where its key is, so that alone binds nothing: the key counts
// when the document of the one who is expected lists it, or, for somebody whose identifier is a web address
// and whose document lists no keys at all, when the key stands at the same origin and names them.
import { fetchJson } from '../engine/fetch.ts';
import { isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { originOf } from '../engine/web-address.ts';
import { CredentialError, type ErrorCode } from '../errors.ts';
import { resolveController, type ResolveOptions } from './resolve.ts';
import { checkDates, verificationMethodIn } from './verification-method.ts';

const ACCEPT = 'application/jwk+json, application/did+json, application/ld+json, application/json;q=0.9';

/** Whose key a proof must be made with, and for what. */
export type ExpectedKey = {
	/** A DID or a web address. */
	controller: string;
	/** `assertionMethod`, `authentication` */
	purpose: string;
	now: Date;
	/** Of the error for a key of somebody else. */
	mismatch: ErrorCode;
};

// What stands at the address of a profile is often a page, or nothing.
const saysNothing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
	'fetch-failed',
	'fetch-not-json',
	'controller-malformed'
]);

function withoutFragment(id: string): string {
	return id.split('#')[0] ?? '';
}

function refuse({ mismatch, controller }: ExpectedKey, id: string): never {
	throw new CredentialError(mismatch, `The key of the proof is not one of ${controller}.`, id);
}

function listsKeys(document: JsonObject): boolean {
	return ['verificationMethod', 'assertionMethod', 'authentication'].some(
		(name) => listOf(document[name]).length > 0
	);
}

function names(entries: Json | undefined, id: string): boolean {
	return listOf(entries).some((entry) => (isObject(entry) ? entry.id : entry) === id);
}

/** A JWK, a verification method, or a document with the method in it. */
function methodFound(found: JsonObject, id: string, expected: ExpectedKey): JsonObject {
	const { controller, purpose, now } = expected;
	if (stringAt(found, 'kty')) return { id, type: 'JsonWebKey', controller, publicKeyJwk: found };
	const isMethod = found.publicKeyMultibase !== undefined || found.publicKeyJwk !== undefined;
	const method = isMethod && found.id === id ? found : verificationMethodIn(found, id, { purpose, now });
	const isTheirs =
		method.controller === controller ||
		(method.controller === found.id && listOf(found.controller).includes(controller));
	if (!isTheirs) refuse(expected, id);
	checkDates(method, now);
	return method;
}

async function controllerDocument(
	controller: string,
	isSameOrigin: boolean,
	options: ResolveOptions
): Promise<JsonObject> {
	try {
		return await resolveController(controller, options);
	} catch (error) {
		if (isSameOrigin && error instanceof CredentialError && saysNothing.has(error.code)) return {};
		throw error;
	}
}

/** A key with a web address of its own (Open Badges 3.0 §8.5; Controlled Identifiers 1.0 §3.3). */
async function keyElsewhere(id: string, expected: ExpectedKey, options: ResolveOptions): Promise<JsonObject> {
	const { controller, purpose, now } = expected;
	const isSameOrigin = originOf(id) !== undefined && originOf(id) === originOf(controller);
	const document = await controllerDocument(controller, isSameOrigin, options);
	if (listOf(document.verificationMethod).some((one) => names(one, id))) {
		return verificationMethodIn(document, id, { purpose, now });
	}
	const isListed = names(document[purpose], id);
	if (!isListed && (!isSameOrigin || listsKeys(document))) refuse(expected, id);
	return methodFound(await fetchJson(withoutFragment(id), ACCEPT, options), id, expected);
}

/**
 * Finds the key of a proof of anybody who has a DID: one that their own document lists for the purpose.
 *
 * @throws CredentialError the code for a mismatch, `controller-…`, `did-…`, `fetch-…`, `key-…`
 */
export function anybodysKeyFinder(
	expected: ExpectedKey,
	options: ResolveOptions
): (id: string) => Promise<JsonObject> {
	return async (id) => {
		if (!id.startsWith('did:')) refuse(expected, id);
		return keyFinder({ ...expected, controller: withoutFragment(id) }, options)(id);
	};
}

/**
 * Finds the key of a proof, and refuses one that is not of the one who is expected.
 *
 * @throws CredentialError the code for a mismatch, `controller-…`, `did-…`, `fetch-…`, `key-…`
 */
export function keyFinder(
	expected: ExpectedKey,
	options: ResolveOptions
): (id: string) => Promise<JsonObject> {
	const { controller, purpose, now } = expected;
	let document: Promise<JsonObject> | undefined;
	return async (id) => {
		if (withoutFragment(id) === controller && id !== controller) {
			document ??= resolveController(controller, options);
			return verificationMethodIn(await document, id, { purpose, now });
		}
		if (!/^https?:/.test(id) || id === controller) refuse(expected, id);
		return keyElsewhere(id, expected, options);
	};
}
