import { fetchText, jsonIn, type FetchDocument } from '../engine/fetch.ts';
import { frozenCopy, type JsonObject } from '../engine/json.ts';
import { Remembered } from '../engine/remember.ts';
import { CredentialError } from '../errors.ts';
import { didJwkDocument } from './did-jwk.ts';
import { didKeyDocument } from './did-key.ts';
import { didWebAddress } from './did-web.ts';

export type ResolveOptions = {
	/** How to fetch; without it only `did:key` and `did:jwk` resolve. */
	fetch?: FetchDocument | undefined;
	/** Lets `localhost` be reached by plain http: demonstrations and tests only. */
	allowLocalhost?: boolean | undefined;
	/** What was resolved before. Share it only within one judgement: keys come and go. */
	resolved?: Map<string, Promise<JsonObject>> | undefined;
};

const ACCEPT = 'application/did+json, application/did+ld+json, application/json;q=0.9';

// The same document is fetched for each credential of its issuer. What its text says stays so.
const known = new Remembered<JsonObject>({ most: 256, longest: 20_000 });

async function fetchController(id: string, address: string, options: ResolveOptions): Promise<JsonObject> {
	const text = await fetchText(address, ACCEPT, options);
	const document = known.of(text, () => frozenCopy(jsonIn(text, address)));
	if (document.id !== id) {
		throw new CredentialError('controller-malformed', 'The document found there is about somebody else.', id);
	}
	return document;
}

/**
 * The document that says which keys an identifier has: `did:key`, `did:jwk`, `did:web`, or an https address that
 * answers a controlled identifier document about itself.
 *
 * @param id a DID or an https address, without fragment
 * @returns frozen when it was fetched
 * @throws CredentialError `did-malformed`, `did-method-unsupported`, `fetch-…`, `controller-malformed`
 * @see Decentralized Identifiers 1.0 §7.1; Controlled Identifiers 1.0 §3
 * @example
 * ```ts
 * import { didWebDocument, keyFromSeed, resolveController } from '@cairn/credentials';
 * const { publicKeyMultibase } = keyFromSeed(new Uint8Array(32).fill(7));
 * const did = 'did:web:badges.example';
 * const served = didWebDocument({ did, keys: [{ id: 'key-1', publicKeyMultibase }] });
 * const document = await resolveController(did, {
 * 	fetch: async () => ({ status: 200, body: JSON.stringify(served) })
 * });
 * console.log(document.id === did); // true
 * ```
 */
export async function resolveController(id: string, options: ResolveOptions = {}): Promise<JsonObject> {
	const document = options.resolved?.get(id) ?? resolve(id, options);
	options.resolved?.set(id, document);
	return document;
}

const addresses = new Remembered<string>({ most: 256, longest: 2048 });

function addressOf(id: string, { allowLocalhost }: ResolveOptions): string {
	const address = () => didWebAddress(id, { allowLocalhost });
	return allowLocalhost ? address() : addresses.of(id, address);
}

async function resolve(id: string, options: ResolveOptions): Promise<JsonObject> {
	if (id.startsWith('did:key:')) return didKeyDocument(id);
	if (id.startsWith('did:jwk:')) return didJwkDocument(id);
	if (id.startsWith('did:web:')) return fetchController(id, addressOf(id, options), options);
	if (id.startsWith('did:')) {
		throw new CredentialError('did-method-unsupported', 'This DID method is not known.', id);
	}
	return fetchController(id, id, options);
}
