import { sha256Hex } from '../engine/sha256.ts';
import { isObject, listOf, stringAt, type Json } from '../engine/json.ts';
import type { IdentityObject } from './model.ts';

/**
 * The IdentityHash of an e-mail address: `sha256$` and the hexadecimal digest of the lower-cased,
 * trimmed address followed by the salt, in UTF-8.
 *
 * @param address e.g. `a@example.com`; case is ignored, since people type it as they like
 * @param salt a text; 128 random bits or more, another one for every award
 * @see Open Badges 3.0 §B.6, IdentityHash
 * @example
 * ```ts
 * import { hashIdentity } from '@cairn/credentials';
 * console.log(hashIdentity('a@example.com', 'Kosher'));
 * // sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399
 * ```
 */
export function hashIdentity(address: string, salt: string): string {
	return `sha256$${sha256Hex(address.trim().toLowerCase() + salt)}`;
}

/**
 * The IdentityObject of an e-mail address, hashed. The address can still be guessed: it is personal data.
 *
 * @example
 * ```ts
 * import { emailIdentity } from '@cairn/credentials';
 * console.log(emailIdentity('a@example.com', 'Kosher').identityType); // 'emailAddress'
 * ```
 */
export function emailIdentity(address: string, salt: string): IdentityObject {
	return {
		type: 'IdentityObject',
		hashed: true,
		identityHash: hashIdentity(address, salt),
		identityType: 'emailAddress',
		salt
	};
}

/** Whether an address is this one: as it stands, or under its hash. */
export function isAddressIn(
	{ identity, hashed, salt }: { identity: string; hashed: boolean; salt: string },
	address: string
): boolean {
	if (!hashed) return identity.trim().toLowerCase() === address.trim().toLowerCase();
	// Others hash the address as it was typed, so both are tried; hexadecimal digits may be in either case.
	const asTyped = `sha256$${sha256Hex(address.trim() + salt)}`;
	return [asTyped, hashIdentity(address, salt)].includes(identity.toLowerCase());
}

function matches(entry: Json, address: string): boolean {
	if (!isObject(entry) || entry.identityType !== 'emailAddress') return false;
	const identity = stringAt(entry, 'identityHash');
	if (identity === undefined) return false;
	const salt = stringAt(entry, 'salt') ?? '';
	return isAddressIn({ identity, hashed: entry.hashed === true, salt }, address);
}

/**
 * Whether an e-mail address is the one that a credential was given to.
 *
 * @param identifier `credentialSubject.identifier`, as read from JSON
 * @see Open Badges 3.0 §8.3, Verify the Recipient Using an Identifier (SHA-256 only; MD5 is not read)
 * @example
 * ```ts
 * import { emailIdentity, isIdentity } from '@cairn/credentials';
 * console.log(isIdentity([emailIdentity('a@example.com', 'Kosher')], 'A@example.com')); // true
 * ```
 */
export function isIdentity(identifier: Json | undefined, address: string): boolean {
	return listOf(identifier).some((entry) => matches(entry, address));
}
