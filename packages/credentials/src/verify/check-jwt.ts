import { idOf, stringAt, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { checkAlgorithm, isSignedBy, type CompactJws } from '../jose/compact-jws.ts';
import { issuerKeys, type IssuerKey } from '../jose/issuer-key.ts';
import type { ProofCheckOptions } from './options.ts';

// A token that somebody signed for another purpose must not pass for a credential (RFC 8725 §3.11).
const TYPES = new Set(['jwt', 'vc+jwt', 'vc+ld+jwt', 'vc-ld+jwt', 'vc+ld+json+jwt']);

function checkType(header: JsonObject): void {
	const typ = stringAt(header, 'typ');
	if (header.typ === undefined) return;
	if (typ === undefined || !TYPES.has(typ.toLowerCase().replace(/^application\//, ''))) {
		throw new CredentialError('jwt-type-mismatch', 'The JWT was made for something else.', typ);
	}
}

async function signer(jws: CompactJws, keys: readonly IssuerKey[]): Promise<IssuerKey | undefined> {
	const isOnly = keys.length === 1;
	for (const key of keys) {
		try {
			if (await isSignedBy(jws, key.jwk)) return key;
		} catch (error) {
			// Among several keys, those of another kind are passed by.
			if (isOnly || !(error instanceof CredentialError)) throw error;
		}
	}
	return undefined;
}

/** What stands against the signature of a JWT, if anything does: `about` tells whether it is the key's owner. */
export async function jwtError(
	jws: CompactJws,
	document: JsonObject,
	options: ProofCheckOptions
): Promise<{ error: CredentialError; isSigned: boolean } | undefined> {
	try {
		checkType(jws.header);
		checkAlgorithm(jws);
		const found = await signer(jws, await issuerKeys(jws.header, idOf(document.issuer) ?? '', options));
		if (found) return found.error && { error: found.error, isSigned: true };
		const message = 'The signature does not match the document.';
		return { error: new CredentialError('proof-invalid', message), isSigned: false };
	} catch (error) {
		if (error instanceof CredentialError) return { error, isSigned: false };
		throw error;
	}
}
