import { verifyProofs, type KnownSignatures, type ProofResult } from '../data-integrity/verify-proof.ts';
import type { ExpectedProof } from '../data-integrity/proof.ts';
import { anybodysKeyFinder, keyFinder } from '../did/find-key.ts';
import { idOf } from '../engine/json.ts';
import { CredentialError, type ErrorCode } from '../errors.ts';
import type { CompactJws } from '../jose/compact-jws.ts';
import type { SchemaProblem } from '../open-badges-3/validate.ts';
import { jwtError } from './check-jwt.ts';
import type { ProofCheckOptions } from './options.ts';
import type { ReadCredential } from './read-credential.ts';
import { checkFrom, notReached, passed, type Check } from './result.ts';
import { withoutUncoveredTypes } from './uncovered-types.ts';

// Proofs of others, and of kinds that are not known, neither help nor harm beside one that counts.
const beside: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
	'issuer-mismatch',
	'holder-mismatch',
	'cryptosuite-unsupported'
]);

const aboutOwner: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
	'issuer-mismatch',
	'holder-mismatch',
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

/** An error is about the signature or about whose key it is; the other check then rests on it. */
export function split<Name extends string>(
	error: CredentialError,
	whose: Name
): { proof: Check<'proof'>; owner: Check<Name> } {
	if (!aboutOwner.has(error.code)) {
		const proof = checkFrom('proof', error);
		return { proof, owner: notReached(whose, proof) };
	}
	const owner = checkFrom(whose, error);
	const isOthers = error.code === 'issuer-mismatch' || error.code === 'holder-mismatch';
	return { owner, proof: isOthers ? checkFrom('proof', error) : notReached('proof', owner) };
}

function ofIssuer(error: CredentialError): Judged {
	const { proof, owner } = split(error, 'issuer');
	return { proof, issuer: owner };
}

type Judged = { proof: Check<'proof'>; issuer: Check<'issuer'>; warnings?: SchemaProblem[] };

export type ExpectedSigner = Omit<ExpectedProof, 'now'> & {
	controller: string;
	mismatch: ErrorCode;
	/** What is known of the very document that is given, which nobody changes. */
	signatures?: KnownSignatures | undefined;
};

/** What stands against the proofs in a document; a proof counts only when its key belongs to who is expected. */
export async function embeddedError(
	{ document, orderUncertain }: ReadCredential,
	options: ProofCheckOptions,
	signer: ExpectedSigner
): Promise<CredentialError | undefined> {
	const expected = { ...signer, now: options.now };
	try {
		const results = await verifyProofs(document, expected, {
			contexts: options.contexts,
			signatures: signer.signatures,
			findVerificationMethod: keyFinder(expected, options),
			findOthersMethod: anybodysKeyFinder(expected, options)
		});
		return errorOf(results, orderUncertain);
	} catch (thrown) {
		if (thrown instanceof CredentialError) return thrown;
		throw thrown;
	}
}

/** The same of a JWT, as the two checks that it makes. */
export async function jwtProof<Name extends string>(
	jws: CompactJws,
	{ controller, purpose, mismatch }: ExpectedSigner,
	options: ProofCheckOptions,
	whose: Name
): Promise<{ proof: Check<'proof'>; owner: Check<Name> }> {
	const found = await jwtError(jws, { controller, purpose, mismatch, now: options.now }, options);
	if (!found) return { proof: passed('proof'), owner: passed(whose) };
	if (found.isSigned) return { proof: passed('proof'), owner: checkFrom(whose, found.error) };
	return split(found.error, whose);
}

/** Whether the issuer signed this document: the signature, and whose key it is. */
export async function checkProof(
	read: ReadCredential,
	options: ProofCheckOptions,
	signatures?: KnownSignatures
): Promise<Judged> {
	const controller = idOf(read.document.issuer) ?? '';
	const signer = { controller, purpose: 'assertionMethod', mismatch: 'issuer-mismatch' as const, signatures };
	if (read.jws) {
		const { proof, owner } = await jwtProof(read.jws, signer, options, 'issuer');
		return { proof, issuer: owner };
	}
	const error = await embeddedError(read, options, signer);
	if (!error) return { proof: passed('proof'), issuer: passed('issuer') };
	const uncovered = error.code === 'terms-dropped' ? withoutUncoveredTypes(read.document) : undefined;
	if (!uncovered) return ofIssuer(error);
	const again = await embeddedError({ ...read, document: uncovered.document }, options, signer);
	if (again) return ofIssuer(again);
	return { proof: passed('proof'), issuer: passed('issuer'), warnings: uncovered.warnings };
}
