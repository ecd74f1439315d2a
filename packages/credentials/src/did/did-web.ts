import { DID_V1, JWK_V1, MULTIKEY_V1 } from '../engine/contexts.ts';
import { isLocalhost } from '../engine/fetch.ts';
import type { JsonObject } from '../engine/json.ts';
import { publicJwkIn, type PublicJwk } from '../engine/public-jwk.ts';
import { publicKeyFromMultibase } from '../engine/verification-key.ts';
import { CredentialError } from '../errors.ts';

const SEGMENT = /^(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/;
const HOST = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(%3A[0-9]{1,5})?$/i;

function malformed(did: string): CredentialError {
	return new CredentialError('did-malformed', 'This is not a did:web.', did);
}

function isPathSegment(segment: string): boolean {
	if (!SEGMENT.test(segment)) return false;
	try {
		return !/[/\\?#]|^\.{1,2}$/.test(decodeURIComponent(segment));
	} catch {
		return false;
	}
}

/**
 * Where the document of a `did:web` is: https, or http when the host is localhost and the caller allows it.
 *
 * @param did e.g. `did:web:badges.example%3A8443:organisations:42`
 * @returns e.g. `https://badges.example:8443/organisations/42/did.json`
 * @throws CredentialError `did-malformed`
 * @see did:web Method Specification, "Read (Resolve)"
 * @example
 * ```ts
 * import { didWebAddress } from '@cairn/credentials';
 * console.log(didWebAddress('did:web:badges.example')); // 'https://badges.example/.well-known/did.json'
 * ```
 */
export function didWebAddress(did: string, options?: { allowLocalhost?: boolean | undefined }): string {
	const [method, name, host, ...path] = did.split(':');
	if (method !== 'did' || name !== 'web' || !host || !HOST.test(host) || !path.every(isPathSegment)) {
		throw malformed(did);
	}
	const authority = host.replace(/%3A/i, ':').toLowerCase();
	const hostname = authority.replace(/:\d+$/, '');
	const scheme = options?.allowLocalhost && isLocalhost(hostname) ? 'http' : 'https';
	const file = path.length > 0 ? `${path.join('/')}/did.json` : '.well-known/did.json';
	const address = `${scheme}://${authority}/${file}`;
	if (!URL.canParse(address)) throw malformed(did);
	return address;
}

/**
 * The `did:web` of a web address: its host, port and path.
 *
 * @param url an origin, or an address below which `did.json` is served
 * @throws CredentialError `did-malformed`
 * @example
 * ```ts
 * import { didWeb } from '@cairn/credentials';
 * console.log(didWeb('https://badges.example/organisations/42')); // 'did:web:badges.example:organisations:42'
 * ```
 */
export function didWeb(url: string): string {
	const parsed = URL.parse(url);
	if (
		!parsed ||
		!['https:', 'http:'].includes(parsed.protocol) ||
		parsed.search ||
		parsed.hash ||
		parsed.username
	) {
		throw new CredentialError('did-malformed', 'Only a plain web address becomes a did:web.', url);
	}
	const path = parsed.pathname.split('/').filter((segment) => segment !== '');
	const did = ['did:web', parsed.host.replace(':', '%3A'), ...path].join(':');
	didWebAddress(did);
	return did;
}

/** A key in a DID document: as a Multikey, or, where others ask for it and for RSA, as a JWK. */
export type DidWebKey = {
	/** The fragment, e.g. `key-1`. */
	id: string;
	/** Signs no more, but stays listed so that what it signed still verifies. A leaked key is left out instead. */
	retired?: boolean;
} & (
	| {
			/** `z6Mk…` */
			publicKeyMultibase: string;
			publicKeyJwk?: never;
	  }
	| { publicKeyJwk: PublicJwk; publicKeyMultibase?: never }
);

/** As it is served: JSON. */
export type DidWebDocument = JsonObject & {
	id: string;
	verificationMethod: JsonObject[];
	/** The ids of the keys that sign now. */
	authentication: string[];
	/** The ids of all keys whose signatures count. */
	assertionMethod: string[];
};

function methodOf(key: DidWebKey, did: string): JsonObject {
	const id = `${did}#${key.id}`;
	if (key.publicKeyMultibase === undefined) {
		const publicKeyJwk = publicJwkIn({ ...key.publicKeyJwk });
		return { id, type: 'JsonWebKey', controller: did, publicKeyJwk: { ...publicKeyJwk } };
	}
	const { publicKeyMultibase } = key;
	publicKeyFromMultibase(publicKeyMultibase);
	return { id, type: 'Multikey', controller: did, publicKeyMultibase };
}

/**
 * The DID document to serve for a `did:web`. All keys stand under `assertionMethod`, retired ones too;
 * only current ones under `authentication`.
 *
 * @throws CredentialError `did-malformed`, `key-malformed`, `key-unsupported`
 * @see Decentralized Identifiers 1.0 §5; Controlled Identifiers 1.0 §2.3
 * @example
 * ```ts
 * import { didWebDocument, keyFromSeed } from '@cairn/credentials';
 * const { publicKeyMultibase } = keyFromSeed(new Uint8Array(32).fill(7));
 * const document = didWebDocument({
 * 	did: 'did:web:badges.example',
 * 	keys: [{ id: 'key-1', publicKeyMultibase }]
 * });
 * console.log(document.assertionMethod); // [ 'did:web:badges.example#key-1' ]
 * ```
 */
export function didWebDocument(given: {
	did: string;
	keys: readonly DidWebKey[];
	alsoKnownAs?: readonly string[];
}): DidWebDocument {
	const { did, keys } = given;
	didWebAddress(did);
	const ids = new Set(keys.map((key) => key.id));
	if (
		keys.length === 0 ||
		ids.size !== keys.length ||
		keys.some((key) => !/^[A-Za-z0-9._-]+$/.test(key.id))
	) {
		throw new CredentialError('key-malformed', 'A DID document needs keys, each with its own simple id.');
	}
	const holdsJwk = keys.some((key) => key.publicKeyJwk);
	const name = (key: DidWebKey) => `${did}#${key.id}`;
	return {
		'@context': [DID_V1, MULTIKEY_V1, ...(holdsJwk ? [JWK_V1] : [])],
		id: did,
		...(given.alsoKnownAs ? { alsoKnownAs: [...given.alsoKnownAs] } : {}),
		verificationMethod: keys.map((key) => methodOf(key, did)),
		authentication: keys.filter((key) => !key.retired).map(name),
		assertionMethod: keys.map(name)
	};
}
