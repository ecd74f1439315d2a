import type { JsonObject } from '../engine/json.ts';
import { CredentialError, type ErrorCode } from '../errors.ts';
import { resolveController, type ResolveOptions } from './resolve.ts';

/** DID Resolution 1.0 §10, "Errors"; each stands behind `https://www.w3.org/ns/did#`. */
export type DidErrorName =
	| 'INVALID_DID'
	| 'INVALID_DID_URL'
	| 'METHOD_NOT_SUPPORTED'
	| 'FEATURE_NOT_SUPPORTED'
	| 'NOT_FOUND'
	| 'REPRESENTATION_NOT_SUPPORTED'
	| 'INVALID_DID_DOCUMENT'
	| 'INTERNAL_ERROR';

/** Problem details as of RFC 9457. */
export type DidError = { type: `https://www.w3.org/ns/did#${DidErrorName}`; title: string; detail?: string };

export type DidResolution = {
	didDocument: JsonObject | null;
	didResolutionMetadata: { contentType?: 'application/did'; error?: DidError };
	didDocumentMetadata: JsonObject;
};

// Decentralized Identifiers 1.0 §3.1, the rule `did`.
const DID = /^did:[a-z0-9]+:(?:(?:[\w.-]|%[0-9A-Fa-f]{2})*:)*(?:[\w.-]|%[0-9A-Fa-f]{2})+$/;

const names: Partial<Record<ErrorCode, DidErrorName>> = {
	'did-malformed': 'INVALID_DID',
	'multibase-malformed': 'INVALID_DID',
	'key-malformed': 'INVALID_DID',
	'key-unsupported': 'FEATURE_NOT_SUPPORTED',
	'did-method-unsupported': 'METHOD_NOT_SUPPORTED',
	'controller-malformed': 'INVALID_DID_DOCUMENT',
	'fetch-not-json': 'INVALID_DID_DOCUMENT',
	'fetch-failed': 'NOT_FOUND',
	'fetch-not-allowed': 'NOT_FOUND'
};

/**
 * An error of resolution, for an endpoint that has one of its own to tell.
 *
 * @see DID Resolution 1.0 §11
 * @example
 * ```ts
 * import { didError } from '@cairn/credentials';
 * console.log(didError('NOT_FOUND', 'Nobody is called that.').type); // 'https://www.w3.org/ns/did#NOT_FOUND'
 * ```
 */
export function didError(name: DidErrorName, title: string, detail?: string): DidError {
	return { type: `https://www.w3.org/ns/did#${name}`, title, ...(detail === undefined ? {} : { detail }) };
}

function failed(error: DidError): DidResolution {
	return { didDocument: null, didResolutionMetadata: { error }, didDocumentMetadata: {} };
}

/** Whether a text is a DID, and nothing more: no path, query or fragment. */
export function isDid(text: string): boolean {
	return text.length <= 2048 && DID.test(text);
}

/**
 * Resolves a DID to its document, as a DID resolution result. It never throws for what it is given to resolve.
 *
 * @param did `did:key`, `did:web`, `did:jwk`
 * @returns `didDocument` is null exactly when `didResolutionMetadata` has an `error`
 * @see DID Resolution 1.0 §4
 * @example
 * ```ts
 * import { resolveDid } from '@cairn/credentials';
 * const good = await resolveDid('did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2');
 * console.log(good.didResolutionMetadata.contentType); // 'application/did'
 * const bad = await resolveDid('not-a-did');
 * console.log(bad.didResolutionMetadata.error?.type); // 'https://www.w3.org/ns/did#INVALID_DID'
 * ```
 */
export async function resolveDid(did: string, options: ResolveOptions = {}): Promise<DidResolution> {
	if (!isDid(did)) return failed(didError('INVALID_DID', 'This is not a DID.', did.slice(0, 200)));
	try {
		const didDocument = await resolveController(did, options);
		return {
			didDocument,
			didResolutionMetadata: { contentType: 'application/did' },
			didDocumentMetadata: {}
		};
	} catch (error) {
		if (!(error instanceof CredentialError)) throw error;
		return failed(didError(names[error.code] ?? 'INTERNAL_ERROR', error.message, error.detail));
	}
}

/** What DID Resolution 1.0 §10.1 (HTTPS binding) answers. */
const statuses: Record<DidErrorName, number> = {
	INVALID_DID: 400,
	INVALID_DID_URL: 400,
	NOT_FOUND: 404,
	REPRESENTATION_NOT_SUPPORTED: 406,
	INVALID_DID_DOCUMENT: 500,
	METHOD_NOT_SUPPORTED: 501,
	FEATURE_NOT_SUPPORTED: 501,
	INTERNAL_ERROR: 500
};

/**
 * The HTTP status for a resolution or dereferencing, by its error if it has one.
 *
 * @see DID Resolution 1.0 §10.1, HTTP(S) Binding
 * @example
 * ```ts
 * import { didHttpStatus, resolveDid } from '@cairn/credentials';
 * const { didResolutionMetadata } = await resolveDid('not-a-did');
 * console.log(didHttpStatus(didResolutionMetadata.error)); // 400
 * ```
 */
export function didHttpStatus(error: DidError | undefined): number {
	return error ? statuses[error.type.replace(/^.*#/, '') as DidErrorName] : 200;
}
