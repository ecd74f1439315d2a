import type { ExtraContexts } from '../engine/document-loader.ts';
import { stringAt, without, type JsonObject } from '../engine/json.ts';
import type { VerificationKey } from '../engine/verification-key.ts';
import { CredentialError } from '../errors.ts';
import { publicKeyOf } from '../did/verification-method.ts';
import { takes } from './cryptosuite.ts';
import { suiteOf } from './cryptosuites.ts';
import { checkProofOptions, previousProofs, proofsOf, type ExpectedProof } from './proof.ts';

/** Finds the key of a proof, and refuses one that may not speak for whoever is expected. */
export type FindVerificationMethod = (id: string) => Promise<JsonObject>;

export type ProofResult = {
	proof: JsonObject;
	/** Undefined when the proof holds. */
	error?: CredentialError;
};

/** The key with which a proof, as it stands in a document that nobody changes, was found right. */
export type KnownSignatures = WeakMap<JsonObject, VerificationKey>;

/** What a check of proofs makes use of. */
export type ProofMeans = {
	findVerificationMethod: FindVerificationMethod;
	contexts?: ExtraContexts | undefined;
	signatures?: KnownSignatures | undefined;
};

async function verifyOne(
	document: JsonObject,
	proof: JsonObject,
	expected: ExpectedProof,
	{ findVerificationMethod, contexts, signatures }: ProofMeans
): Promise<void> {
	const suite = suiteOf(proof);
	if (!suite) {
		const name = stringAt(proof, 'cryptosuite') ?? stringAt(proof, 'type');
		throw new CredentialError('cryptosuite-unsupported', 'This kind of proof is not known.', name);
	}
	checkProofOptions(proof, expected);
	const previous = previousProofs(proof, proofsOf(document));
	const unsecured = without(document, 'proof');
	const input: JsonObject = previous.length > 0 ? { ...unsecured, proof: previous } : unsecured;
	const method = await findVerificationMethod(stringAt(proof, 'verificationMethod') ?? '');
	const key = publicKeyOf(method);
	if (!takes(suite, key)) {
		throw new CredentialError('key-mismatch', 'The key is of another kind than the proof.', key.algorithm);
	}
	// A caller's own contexts may differ from one time to the next.
	const known = contexts ? undefined : signatures;
	if (known?.get(proof) === key) return;
	if (!(await suite.verify({ document: input, proof, key, contexts }))) {
		throw new CredentialError('proof-invalid', 'The signature does not match the document.');
	}
	known?.set(proof, key);
}

/**
 * Every proof of a document, each with what came of it (VC Data Integrity 1.0 §4.4 and §4.5). A proof
 * that builds on one that fails, fails too.
 */
export async function verifyProofs(
	document: JsonObject,
	expected: ExpectedProof,
	means: ProofMeans
): Promise<ProofResult[]> {
	const proofs = proofsOf(document);
	const results: ProofResult[] = [];
	for (const proof of proofs) {
		try {
			await verifyOne(document, proof, expected, means);
			results.push({ proof });
		} catch (error) {
			if (!(error instanceof CredentialError)) throw error;
			results.push({ proof, error });
		}
	}
	for (let round = 1; round < proofs.length; round++) failDependents(proofs, results);
	return results;
}

function failDependents(proofs: readonly JsonObject[], results: ProofResult[]): void {
	for (const [index, proof] of proofs.entries()) {
		if (results[index]?.error) continue;
		const previous = new Set(previousProofs(proof, proofs));
		const broken = results.find((one) => one.error && previous.has(one.proof));
		if (broken?.error) results[index] = { proof, error: broken.error };
	}
}
