import { verifyProofs, type KnownSignatures, type ProofResult } from '../data-integrity/verify-proof.ts';
import { resolveController } from '../did/resolve.ts';
import { verificationMethodIn } from '../did/verification-method.ts';
import { idOf, type JsonObject } from '../engine/json.ts';
import { CredentialError, type ErrorCode } from '../errors.ts';
import { jwtError } from './check-jwt.ts';
import type { VerifyOptions } from './options.ts';
import type { ReadCredential } from './read-credential.ts';
import { checkFrom, notReached, passed, type Check } from './result.ts';

// Proofs of others, and of kinds that are not known, neither help nor harm beside one that counts.
const beside: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['issuer-mismatch', 'cryptosuite-unsupported']);

const aboutIssuer: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
	'issuer-mismatch',
	'did-malformed',
	'did-method-unsupported',
	'controller-malformed',
	'controller-mismatch',
	'controller-lacks-key',
	'fetch-not-given',
	'fetch-not-allowed',
	'fetch-failed',
	'fetch-not-json',
	'key-not-bound',
	'key-revoked',
	'key-expired'
]);

/** Finds keys of the issuer only: a proof counts only when its key belongs to the issuer. */
function issuerKeys(issuer: string, options: VerifyOptions): (id: string) => Promise<JsonObject> {
	let controller: Promise<JsonObject> | undefined;
	return async (id) => {
		if (id.split('#')[0] !== issuer) {
			throw new CredentialError('issuer-mismatch', 'The key of the proof is not one of the issuer.', id);
		}
		controller ??= resolveController(issuer, options);
		return verificationMethodIn(await controller, id, { purpose: 'assertionMethod', now: options.now });
	};
}

function errorOf(results: readonly ProofResult[], orderUncertain: boolean): CredentialError | undefined {
	const errors = results.flatMap(({ error }) => (error ? [error] : []));
	const grave = errors.find(({ code }) => !beside.has(code));
	const error = grave ?? (errors.length === results.length ? errors[0] : undefined);
	if (error?.code === 'proof-invalid' && orderUncertain) {
		return new CredentialError(
			'text-order-uncertain',
			'The signature does not match, but the texts mix rare characters that signers sort differently.'
		);
	}
	return error;
}

function split(error: CredentialError): { proof: Check; issuer: Check } {
	if (!aboutIssuer.has(error.code)) {
		const proof = checkFrom('proof', error);
		return { proof, issuer: notReached('issuer', proof) };
	}
	const issuer = checkFrom('issuer', error);
	return {
		issuer,
		proof: error.code === 'issuer-mismatch' ? checkFrom('proof', error) : notReached('proof', issuer)
	};
}

/** Whether the issuer signed this document: the signature, and whose key it is. */
export async function checkProof(
	{ document, orderUncertain, jws }: ReadCredential,
	options: VerifyOptions,
	signatures?: KnownSignatures
): Promise<{ proof: Check; issuer: Check }> {
	if (jws) {
		const found = await jwtError(jws, document, options);
		if (!found) return { proof: passed('proof'), issuer: passed('issuer') };
		if (found.isSigned) return { proof: passed('proof'), issuer: checkFrom('issuer', found.error) };
		return split(found.error);
	}
	const issuer = idOf(document.issuer) ?? '';
	let error: CredentialError | undefined;
	try {
		const results = await verifyProofs(document, {
			now: options.now,
			contexts: options.contexts,
			signatures,
			findVerificationMethod: issuerKeys(issuer, options)
		});
		error = errorOf(results, orderUncertain);
	} catch (thrown) {
		if (!(thrown instanceof CredentialError)) throw thrown;
		error = thrown;
	}
	return error ? split(error) : { proof: passed('proof'), issuer: passed('issuer') };
}
