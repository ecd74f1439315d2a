/**
 * Every way in which this library refuses. The codes are stable: an application may translate them.
 * - `json-…`, `document-…`, `terms-…`, `context-…`: what was given cannot be read safely
 * - `key-…`, `multibase-…`: key material
 * - `pointer-…`: what to disclose
 * - `did-…`, `controller-…`: who holds a key
 * - `fetch-…`: something that had to be fetched could not be
 * - `proof-…`, `cryptosuite-…`: the signature
 * - `seal-…`, `elm-…`: European Digital Credentials
 * - `status-…`: revocation and suspension
 * - `assertion-…`, `linked-…`: Open Badges 2.0, and what its assertions name
 * - `picture-…`: PNG and SVG
 */
export type ErrorCode =
	| 'json-malformed'
	| 'json-too-large'
	| 'json-too-deep'
	| 'document-malformed'
	| 'document-not-plain'
	| 'document-too-complex'
	| 'terms-dropped'
	| 'context-unknown'
	| 'context-inline'
	| 'text-not-well-formed'
	| 'text-order-uncertain'
	| 'schema-invalid'
	| 'date-malformed'
	| 'multibase-malformed'
	| 'pointer-malformed'
	| 'compression-malformed'
	| 'compression-too-large'
	| 'key-malformed'
	| 'key-unsupported'
	| 'key-mismatch'
	| 'key-revoked'
	| 'key-expired'
	| 'did-malformed'
	| 'did-method-unsupported'
	| 'controller-malformed'
	| 'controller-mismatch'
	| 'controller-lacks-key'
	| 'fetch-not-given'
	| 'fetch-not-allowed'
	| 'fetch-failed'
	| 'fetch-not-json'
	| 'issuer-mismatch'
	| 'holder-mismatch'
	| 'presented-credential-invalid'
	| 'proof-missing'
	| 'proof-malformed'
	| 'proof-purpose-mismatch'
	| 'proof-challenge-mismatch'
	| 'proof-domain-mismatch'
	| 'proof-not-derived'
	| 'proof-expired'
	| 'proof-invalid'
	| 'proof-previous-missing'
	| 'seal-unsupported'
	| 'elm-malformed'
	| 'cryptosuite-unsupported'
	| 'jwt-unsupported'
	| 'jwt-malformed'
	| 'jwt-type-mismatch'
	| 'jwt-claims-mismatch'
	| 'key-not-bound'
	| 'status-list-malformed'
	| 'status-list-too-short'
	| 'status-list-invalid'
	| 'status-list-mismatch'
	| 'status-list-stale'
	| 'status-purpose-mismatch'
	| 'status-index-out-of-range'
	| 'status-entry-malformed'
	| 'status-type-unsupported'
	| 'status-size-unsupported'
	| 'status-revoked'
	| 'status-suspended'
	| 'status-set'
	| 'not-yet-valid'
	| 'expired'
	| 'endorsement-invalid'
	| 'inside-invalid'
	| 'endorsement-unsupported'
	| 'assertion-not-hosted'
	| 'assertion-differs'
	| 'linked-malformed'
	| 'linked-mismatch'
	| 'trust-list-missing'
	| 'issuer-not-trusted'
	| 'seed-malformed'
	| 'template-malformed'
	| 'picture-unknown'
	| 'picture-damaged'
	| 'picture-too-large'
	| 'picture-without-credential'
	| 'credential-text-malformed';

/**
 * The one error that this library throws on purpose.
 *
 * @example
 * ```ts
 * import { CredentialError, unbake } from '@cairn/credentials';
 * try {
 * 	unbake(new Uint8Array([1, 2, 3]));
 * } catch (error) {
 * 	if (error instanceof CredentialError) console.log(error.code); // 'picture-unknown'
 * }
 * ```
 */
export class CredentialError extends Error {
	/** Stable; one of the closed set. */
	readonly code: ErrorCode;
	/** What it was about: a term, an address, a path. Never a secret. */
	readonly detail: string | undefined;

	constructor(code: ErrorCode, message: string, detail?: string) {
		super(message);
		this.name = 'CredentialError';
		this.code = code;
		this.detail = detail;
	}
}
