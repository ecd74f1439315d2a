import type { ExtraContexts } from '../engine/document-loader.ts';
import { stringAt, without, type JsonObject } from '../engine/json.ts';
import type { VerificationKey } from '../engine/verification-key.ts';
import { CredentialError, type ErrorCode } from '../errors.ts';
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
	/** It is not by who is expected, but it holds for who made it: theirs may build on it. */
	isOthers?: true;
};

/** The key with which a proof, as it stands in a document that nobody changes, was found right. */
export type KnownSignatures = WeakMap<JsonObject, VerificationKey>;

/** What a check of proofs makes use of. */
export type ProofMeans = {
	findVerificationMethod: FindVerificationMethod;
	/** Finds the key of anybody's proof: one that its owner lists. Without it, nothing builds on proofs of others. */
	findOthersMethod?: FindVerificationMethod;
	contexts?: ExtraContexts | undefined;
	signatures?: KnownSignatures | undefined;
};

async function verifyOne(
	document: JsonObject,
	proof: JsonObject,
	expected: ExpectedProof,
	{ findVerificationMethod, contexts, signatures }: Omit<ProofMeans, 'findOthersMethod'>
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

async function resultOf(
	document: JsonObject,
	proof: JsonObject,
	expected: ExpectedProof,
	means: Omit<ProofMeans, 'findOthersMethod'>
): Promise<ProofResult> {
	try {
		await verifyOne(document, proof, expected, means);
		return { proof };
	} catch (error) {
		if (error instanceof CredentialError) return { proof, error };
		throw error;
	}
}

/** What a proof that holds builds on, near and far. */
function builtOn(proofs: readonly JsonObject[], results: readonly ProofResult[]): Set<JsonObject> {
	const found = new Set<JsonObject>();
	const open = results.filter(({ error }) => !error).map(({ proof }) => proof);
	for (let proof = open.pop(); proof; proof = open.pop()) {
		for (const previous of previousProofs(proof, proofs)) {
			if (!found.has(previous)) open.push(previous);
			found.add(previous);
		}
	}
	return found;
}

/**
 * Every proof of a document, each with what came of it (VC Data Integrity 1.0 §4.4 and §4.5). A proof
 * that builds on one that fails, fails too; the one that it builds on may be by somebody else, such as a witness.
 */
export async function verifyProofs(
	document: JsonObject,
	expected: ExpectedProof & { mismatch?: ErrorCode },
	{ findOthersMethod, ...means }: ProofMeans
): Promise<ProofResult[]> {
	const proofs = proofsOf(document);
	const results: ProofResult[] = [];
	for (const proof of proofs) results.push(await resultOf(document, proof, expected, means));
	const needed = builtOn(proofs, results);
	for (const [index, { proof, error }] of results.entries()) {
		if (!findOthersMethod || !error || error.code !== expected.mismatch || !needed.has(proof)) continue;
		const others = { ...means, findVerificationMethod: findOthersMethod };
		const { error: own } = await resultOf(document, proof, expected, others);
		results[index] = own ? { proof, error: own } : { proof, error, isOthers: true };
	}
	for (let round = 1; round < proofs.length; round++) failDependents(proofs, results);
	return results;
}

const holds = ({ error, isOthers }: ProofResult): boolean => !error || isOthers === true;

function failDependents(proofs: readonly JsonObject[], results: ProofResult[]): void {
	for (const [index, one] of results.entries()) {
		if (!holds(one)) continue;
		const previous = new Set(previousProofs(one.proof, proofs));
		const broken = results.find((other) => !holds(other) && previous.has(other.proof));
		if (broken?.error) results[index] = { proof: one.proof, error: broken.error };
	}
}
