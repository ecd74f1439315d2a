import type { ExpectedKey } from '../did/find-key.ts';
import { stringAt, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { checkAlgorithm, isSignedBy, type CompactJws } from '../jose/compact-jws.ts';
import { signerKeys, type SignerKey } from '../jose/signer-keys.ts';
import type { ProofCheckOptions } from './options.ts';

// A token that somebody signed for another purpose must not pass for a credential (RFC 8725 §3.11).
const CREDENTIALS = /^(?:application\/)?(?:jwt|vc\+jwt|vc\+ld\+jwt|vc-ld\+jwt|vc\+ld\+json\+jwt)$/i;
const PRESENTATIONS = /^(?:application\/)?(?:jwt|vp\+jwt|vp\+ld\+jwt|vp-ld\+jwt|vp\+ld\+json\+jwt)$/i;

function checkType(header: JsonObject, purpose: string): void {
	if (header.typ === undefined) return;
	const typ = stringAt(header, 'typ');
	const types = purpose === 'authentication' ? PRESENTATIONS : CREDENTIALS;
	if (typ === undefined || !types.test(typ)) {
		throw new CredentialError('jwt-type-mismatch', 'The JWT was made for something else.', typ);
	}
}

async function signer(jws: CompactJws, keys: readonly SignerKey[]): Promise<SignerKey | undefined> {
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

/** What stands against the signature of a JWT, if anything does: `isSigned` when it is only whose key it is. */
export async function jwtError(
	jws: CompactJws,
	expected: ExpectedKey,
	options: ProofCheckOptions
): Promise<{ error: CredentialError; isSigned: boolean } | undefined> {
	try {
		checkType(jws.header, expected.purpose);
		checkAlgorithm(jws);
		const found = await signer(jws, await signerKeys(jws.header, expected, options));
		if (found) return found.error && { error: found.error, isSigned: true };
		const message = 'The signature does not match the document.';
		return { error: new CredentialError('proof-invalid', message), isSigned: false };
	} catch (error) {
		if (error instanceof CredentialError) return { error, isSigned: false };
		throw error;
	}
}
