import { dateTimeStamp } from '../engine/date-time.ts';
import { hasType, jsonCopy, listOf, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import type { SigningKey } from '../engine/signing-key.ts';
import { publicPem } from '../jose/pem.ts';
import { signCompactJws } from '../jose/compact-jws.ts';
import { assertionProblems } from './validate.ts';
import {
	OPEN_BADGES_2,
	type Assertion,
	type BadgeClass,
	type BadgeIssuer,
	type CryptographicKey,
	type RevocationList
} from './model.ts';

type Content<T> = Omit<T, '@context' | 'type'>;

function refuseProblems(document: object): void {
	const problems = assertionProblems(jsonCopy(document));
	if (problems.length === 0) return;
	const detail = problems.map(({ message }) => message.replace(/\.$/, '')).join('; ');
	throw new CredentialError('schema-invalid', 'The document is not as Open Badges 2.0 asks.', detail);
}

function complete<T extends object>(document: T): T {
	refuseProblems(document);
	return document;
}

/**
 * An assertion: somebody earned a badge. Serve it under its `id` when it is hosted, or sign it with
 * `signAssertion`.
 *
 * @throws CredentialError `schema-invalid`, `date-malformed`
 * @see Open Badges 2.0, Assertion
 * @example
 * ```ts
 * import { assertion, hashIdentity } from '@cairn/credentials';
 * const document = assertion({
 * 	id: 'https://badges.example/assertions/1.json',
 * 	recipient: { type: 'email', hashed: true, salt: 'Kosher', identity: hashIdentity('a@example.com', 'Kosher') },
 * 	badge: 'https://badges.example/badges/1.json',
 * 	verification: { type: 'hosted' },
 * 	issuedOn: '2026-03-01T09:00:00Z'
 * });
 * console.log(document.type); // 'Assertion'
 * ```
 */
export function assertion(
	content: Omit<Content<Assertion>, 'issuedOn' | 'expires'> & {
		issuedOn: string | Date;
		expires?: string | Date;
	}
): Assertion {
	const { issuedOn, expires, ...rest } = content;
	return complete({
		'@context': OPEN_BADGES_2,
		type: 'Assertion',
		...rest,
		issuedOn: dateTimeStamp(issuedOn, 'issuedOn'),
		...(expires ? { expires: dateTimeStamp(expires, 'expires') } : {})
	});
}

/**
 * What can be earned.
 *
 * @throws CredentialError `schema-invalid`
 * @see Open Badges 2.0, BadgeClass
 * @example
 * ```ts
 * import { badgeClass } from '@cairn/credentials';
 * const document = badgeClass({
 * 	id: 'https://badges.example/badges/1.json',
 * 	name: 'Bicycle mechanic',
 * 	description: 'Can take a bicycle apart and put it together.',
 * 	image: 'https://badges.example/badges/1.png',
 * 	criteria: { narrative: 'Repair three bicycles.' },
 * 	issuer: 'https://badges.example/issuer.json'
 * });
 * console.log(document.type); // BadgeClass
 * ```
 */
export function badgeClass(content: Content<BadgeClass>): BadgeClass {
	return complete({ '@context': OPEN_BADGES_2, type: 'BadgeClass', ...content });
}

/**
 * Who gives badges.
 *
 * @throws CredentialError `schema-invalid`
 * @see Open Badges 2.0, Profile
 * @example
 * ```ts
 * import { badgeIssuer } from '@cairn/credentials';
 * const document = badgeIssuer({
 * 	id: 'https://badges.example/issuer.json',
 * 	name: 'Riverside Youth Club',
 * 	url: 'https://badges.example',
 * 	email: 'hello@badges.example'
 * });
 * console.log(document.type); // Issuer
 * ```
 */
export function badgeIssuer(content: Content<BadgeIssuer>): BadgeIssuer {
	return complete({ '@context': OPEN_BADGES_2, type: 'Issuer', ...content });
}

/**
 * The public key of signed assertions, to serve under its `id`.
 *
 * @throws CredentialError `schema-invalid`
 * @see Open Badges 2.0, CryptographicKey
 * @example
 * ```ts
 * import { cryptographicKey, keyFromSeed } from '@cairn/credentials';
 * const document = await cryptographicKey({
 * 	id: 'https://badges.example/keys/1.json',
 * 	owner: 'https://badges.example/issuer.json',
 * 	key: keyFromSeed(new Uint8Array(32).fill(7))
 * });
 * console.log(document.publicKeyPem.split('\n')[0]); // -----BEGIN PUBLIC KEY-----
 * ```
 */
export async function cryptographicKey(given: {
	id: string;
	owner: string;
	key: Pick<SigningKey, 'publicKeyJwk'>;
}): Promise<CryptographicKey> {
	const { id, owner, key } = given;
	return complete({
		'@context': OPEN_BADGES_2,
		id,
		type: 'CryptographicKey',
		owner,
		publicKeyPem: await publicPem(key.publicKeyJwk)
	});
}

/**
 * What was taken back of the signed assertions of an issuer.
 *
 * @throws CredentialError `schema-invalid`
 * @see Open Badges 2.0, RevocationList
 * @example
 * ```ts
 * import { revocationList } from '@cairn/credentials';
 * const document = revocationList({
 * 	id: 'https://badges.example/revocations.json',
 * 	issuer: 'https://badges.example/issuer.json',
 * 	revokedAssertions: [{ id: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1', revocationReason: 'By mistake' }]
 * });
 * console.log(document.revokedAssertions.length); // 1
 * ```
 */
export function revocationList(content: Content<RevocationList>): RevocationList {
	return complete({ '@context': OPEN_BADGES_2, type: 'RevocationList', ...content });
}

/**
 * Signs an assertion whose `verification` is `signed`.
 *
 * @param key RSA (RS256, which all verifiers of 2.0 know), Ed25519, P-256 or P-384
 * @returns a compact JWS, for `verify`, `bakeAssertionPng` and `bakeAssertionSvg`
 * @throws CredentialError `schema-invalid`
 * @see Open Badges 2.0, Signed Badges
 * @example
 * ```ts
 * import { assertion, hashIdentity, keyFromSeed, signAssertion } from '@cairn/credentials';
 * const document = assertion({
 * 	id: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
 * 	recipient: { type: 'email', hashed: true, salt: 'Kosher', identity: hashIdentity('a@example.com', 'Kosher') },
 * 	badge: 'https://badges.example/badges/1.json',
 * 	verification: { type: 'signed', creator: 'https://badges.example/keys/1.json' },
 * 	issuedOn: '2026-03-01T09:00:00Z'
 * });
 * const jws = await signAssertion(document, keyFromSeed(new Uint8Array(32).fill(7)));
 * console.log(jws.split('.').length); // 3
 * ```
 */
export async function signAssertion(document: Assertion, key: SigningKey): Promise<string> {
	const copy: JsonObject = jsonCopy(document);
	refuseProblems(copy);
	const [verification] = listOf(copy.verification);
	if (!hasType(copy, 'Assertion') || (verification as JsonObject).type !== 'signed') {
		throw new CredentialError(
			'schema-invalid',
			'Only an assertion with the verification "signed" is signed.'
		);
	}
	return signCompactJws(copy, key, {});
}
