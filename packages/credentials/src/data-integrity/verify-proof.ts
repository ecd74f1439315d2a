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

type Given = Omit<ExpectedProof, 'purpose'> & {
	/** Default `assertionMethod`. */
	purpose?: string;
	contexts?: ExtraContexts | undefined;
	findVerificationMethod: FindVerificationMethod;
	signatures?: KnownSignatures | undefined;
};

async function verifyOne(document: JsonObject, proof: JsonObject, given: Given): Promise<void> {
	const suite = suiteOf(proof);
	if (!suite) {
		const name = stringAt(proof, 'cryptosuite') ?? stringAt(proof, 'type');
		throw new CredentialError('cryptosuite-unsupported', 'This kind of proof is not known.', name);
	}
	checkProofOptions(proof, { ...given, purpose: given.purpose ?? 'assertionMethod' });
	const previous = previousProofs(proof, proofsOf(document));
	const unsecured = without(document, 'proof');
	const input: JsonObject = previous.length > 0 ? { ...unsecured, proof: previous } : unsecured;
	const method = await given.findVerificationMethod(stringAt(proof, 'verificationMethod') ?? '');
	const key = publicKeyOf(method);
	if (!takes(suite, key)) {
		throw new CredentialError('key-mismatch', 'The key is of another kind than the proof.', key.algorithm);
	}
	// A caller's own contexts may differ from one time to the next.
	const known = given.contexts ? undefined : given.signatures;
	if (known?.get(proof) === key) return;
	if (!(await suite.verify({ document: input, proof, key, contexts: given.contexts }))) {
		throw new CredentialError('proof-invalid', 'The signature does not match the document.');
	}
	known?.set(proof, key);
}

/**
 * Every proof of a document, each with what came of it (VC Data Integrity 1.0 §4.4 and §4.5). A proof
 * that builds on one that fails, fails too.
 */
export async function verifyProofs(document: JsonObject, given: Given): Promise<ProofResult[]> {
	const results = new Map<JsonObject, ProofResult>();
	const proofs = proofsOf(document);
	for (const proof of proofs) {
		try {
			await verifyOne(document, proof, given);
			results.set(proof, { proof });
		} catch (error) {
			if (!(error instanceof CredentialError)) throw error;
			results.set(proof, { proof, error });
		}
	}
	for (let round = 0; round < proofs.length; round++) failDependents(proofs, results);
	return proofs.map((proof) => results.get(proof) ?? { proof });
}

function failDependents(proofs: readonly JsonObject[], results: Map<JsonObject, ProofResult>): void {
	for (const proof of proofs) {
		if (results.get(proof)?.error) continue;
		const broken = previousProofs(proof, proofs).find((one) => results.get(one)?.error);
		const error = broken && results.get(broken)?.error;
		if (error) results.set(proof, { proof, error });
	}
}
