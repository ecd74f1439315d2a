import { DID_V1, JWK_V1 } from '../engine/contexts.ts';
import { parseJsonObject, type JsonObject } from '../engine/json.ts';
import { decodeBase64url } from '../engine/multibase.ts';
import { publicJwkIn } from '../engine/public-jwk.ts';
import { CredentialError } from '../errors.ts';

// A JWK of RSA with 8192 bits has some 1,500 characters; twice encoded, 2,000.
const MAX_LENGTH = 4_000;

function jwkIn(did: string): JsonObject {
	const encoded = /^did:jwk:([A-Za-z0-9_-]+)$/.exec(did)?.[1];
	if (!encoded || did.length > MAX_LENGTH) {
		throw new CredentialError('did-malformed', 'This is not a did:jwk.', did);
	}
	try {
		return parseJsonObject(new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64url(encoded)));
	} catch {
		throw new CredentialError('did-malformed', 'This did:jwk holds no JSON Web Key.', did);
	}
}

/**
 * The DID document of a `did:jwk` (Ed25519, P-256, P-384, RSA). Nothing is fetched.
 *
 * @param did `did:jwk:` and a JWK in base64url
 * @throws CredentialError `did-malformed`, `key-unsupported`, `key-malformed`
 * @see did:jwk Method Specification, "Read"
 * @example
 * ```ts
 * import { didJwkDocument } from '@cairn/credentials';
 * const jwk = '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}';
 * const did = `did:jwk:${Buffer.from(jwk).toString('base64url')}`;
 * console.log(didJwkDocument(did).assertionMethod); // [ '#0' ]
 * ```
 */
export function didJwkDocument(did: string): JsonObject {
	const jwk = jwkIn(did);
	// Its key is not for signing when it says that it is for something else.
	const relations = jwk.use === 'enc' ? {} : { authentication: ['#0'], assertionMethod: ['#0'] };
	return {
		'@context': [DID_V1, JWK_V1],
		id: did,
		verificationMethod: [
			{ id: '#0', type: 'JsonWebKey', controller: did, publicKeyJwk: { ...publicJwkIn(jwk) } }
		],
		...relations
	};
}
