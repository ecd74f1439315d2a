// jsonld.js keeps nodes in plain objects, by identifier. A document that refers to `__proto__` would write into the
// prototype of all objects of the process, and only then be refused as a relative reference.
import { CredentialError } from '../errors.ts';
import { isObject, type Json } from './json.ts';

/** No text may be this: one way of reading a document would take what another refuses. */
export const RESERVED = '__proto__';

/** @throws CredentialError `terms-dropped` */
export function refuseReserved(): never {
	throw new CredentialError('terms-dropped', 'A name has no meaning in any vocabulary.', RESERVED);
}

/** @throws CredentialError `terms-dropped` when the name is a key or a whole text anywhere in the document */
export function refuseReservedName(value: Json): void {
	if (value === RESERVED) refuseReserved();
	if (Array.isArray(value)) for (const one of value) refuseReservedName(one);
	else if (isObject(value)) {
		for (const [key, inner] of Object.entries(value)) {
			refuseReservedName(key);
			refuseReservedName(inner);
		}
	}
}
