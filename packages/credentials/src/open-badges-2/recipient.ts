import { isObject, listOf, stringAt, type Json } from '../engine/json.ts';
import { isAddressIn } from '../open-badges-3/identity.ts';

/**
 * Whether an e-mail address is the one that an assertion was given to. Case is ignored, as people type it;
 * a hash over the address as it was typed counts too. SHA-256 only: MD5 is not read.
 *
 * @param recipient `recipient` of an assertion, as read from JSON
 * @see Open Badges 2.0, Identity Hashing
 * @example
 * ```ts
 * import { hashIdentity, isRecipient } from '@cairn/credentials';
 * const identity = hashIdentity('a@example.com', 'Kosher');
 * console.log(isRecipient({ type: 'email', hashed: true, salt: 'Kosher', identity }, 'A@example.com')); // true
 * ```
 */
export function isRecipient(recipient: Json | undefined, address: string): boolean {
	return listOf(recipient).some((entry) => {
		if (!isObject(entry) || !/email$/i.test(stringAt(entry, 'type') ?? '')) return false;
		const identity = stringAt(entry, 'identity') ?? '';
		const salt = stringAt(entry, 'salt') ?? '';
		return isAddressIn({ identity, hashed: entry.hashed === true, salt }, address);
	});
}
