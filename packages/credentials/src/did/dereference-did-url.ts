import { isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import type { ResolveOptions } from './resolve.ts';
import { didError, isDid, resolveDid, type DidError } from './resolve-did.ts';

export type Dereferenced = {
	contentStream: JsonObject | null;
	dereferencingMetadata: { contentType?: 'application/did'; error?: DidError };
	contentMetadata: JsonObject;
};

const HOLDERS = [
	'verificationMethod',
	'authentication',
	'assertionMethod',
	'keyAgreement',
	'capabilityInvocation',
	'capabilityDelegation',
	'service'
];

function found(contentStream: JsonObject): Dereferenced {
	return {
		contentStream,
		dereferencingMetadata: { contentType: 'application/did' },
		contentMetadata: {}
	};
}

function failed(error: DidError): Dereferenced {
	return { contentStream: null, dereferencingMetadata: { error }, contentMetadata: {} };
}

function memberOf(document: JsonObject, url: string, fragment: string): JsonObject | undefined {
	const members = HOLDERS.flatMap((name) => listOf(document[name]));
	const isIt = (one: Json): one is JsonObject =>
		isObject(one) && [url, `#${fragment}`].includes(stringAt(one, 'id') ?? '');
	return members.find(isIt);
}

/**
 * What a DID URL names: the document of a DID, or, with a fragment, a key or service inside it. Paths and queries
 * are not followed. It never throws for what it is given.
 *
 * @param url e.g. `did:web:badges.example#key-1`
 * @see DID Resolution 1.0 §5
 * @example
 * ```ts
 * import { dereferenceDidUrl } from '@cairn/credentials';
 * const key = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
 * const { contentStream } = await dereferenceDidUrl(`did:key:${key}#${key}`);
 * console.log(contentStream?.type); // 'Multikey'
 * ```
 */
export async function dereferenceDidUrl(url: string, options: ResolveOptions = {}): Promise<Dereferenced> {
	const [, did = '', rest = '', fragment] = /^([^/?#]*)([^#]*)(?:#(.*))?$/s.exec(url) ?? [];
	if (!isDid(did)) return failed(didError('INVALID_DID_URL', 'This is not a DID URL.', url.slice(0, 200)));
	if (rest) return failed(didError('FEATURE_NOT_SUPPORTED', 'Paths and queries are not followed.', rest));
	const { didDocument, didResolutionMetadata } = await resolveDid(did, options);
	if (!didDocument) return failed(didResolutionMetadata.error ?? didError('INTERNAL_ERROR', 'No document.'));
	if (fragment === undefined) return found(didDocument);
	const member = memberOf(didDocument, url, fragment);
	return member
		? found(member)
		: failed(didError('NOT_FOUND', 'The document has nothing of that name.', url));
}
