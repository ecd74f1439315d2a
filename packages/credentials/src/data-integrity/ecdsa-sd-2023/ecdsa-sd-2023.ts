import type { Quad } from 'jsonld';
import { canonicalLabels, linesOf, quadsOf, type Labels } from '../../engine/dataset.ts';
import { encodeBase58, encodeBase64url } from '../../engine/multibase.ts';
import { publicKeyFromMultibase, type VerificationKey } from '../../engine/verification-key.ts';
import { CredentialError } from '../../errors.ts';
import type { Cryptosuite } from '../cryptosuite.ts';
import { signBase, signedData, utf8 } from './base-proof.ts';
import { readDerivedProof, type DerivedProofValue } from './proof-value.ts';

function malformed(message: string): CredentialError {
	return new CredentialError('proof-malformed', message, 'proofValue');
}

/** §3.4.6, and stricter: two nodes under one label would let statements about both pass as about one. */
async function labelsAsSigned(
	quads: readonly Quad[],
	given: ReadonlyMap<number, Uint8Array>
): Promise<Labels> {
	const canonical = await canonicalLabels(quads);
	const labels = new Map<string, string>();
	for (const [node, name] of canonical) {
		const label = given.get(Number(name.replace('c14n', '')));
		if (!label) throw malformed('The proof does not name all blank nodes.');
		labels.set(node, `u${encodeBase64url(label)}`);
	}
	if (new Set(labels.values()).size !== labels.size) throw malformed('The proof names two nodes alike.');
	return labels;
}

async function everyLineHolds(
	key: VerificationKey,
	lines: readonly string[],
	signatures: readonly Uint8Array[]
): Promise<boolean> {
	const results = lines.map(async (line, index) =>
		key.verify(utf8(line), signatures[index] ?? new Uint8Array())
	);
	return (await Promise.all(results)).every(Boolean);
}

function proofKeyOf({ publicKey }: DerivedProofValue): VerificationKey {
	const key = publicKeyFromMultibase(`z${encodeBase58(publicKey)}`);
	if (key.algorithm !== 'P-256') throw malformed('The key of the statements is not one of P-256.');
	return key;
}

/** Data Integrity ECDSA Cryptosuites 1.0 §3.6: each statement can be shown or left out by the holder. */
export const ecdsaSd2023: Cryptosuite = {
	name: 'ecdsa-sd-2023',
	algorithms: ['P-256'],
	sign: signBase,
	async verify({ document, proof, key, contexts }) {
		const value = readDerivedProof(proof);
		const quads = await quadsOf(document, contexts);
		const lines = linesOf(quads, await labelsAsSigned(quads, value.labels));
		const mandatoryIndexes = new Set(value.mandatoryIndexes);
		const mandatory = lines.filter((_, index) => mandatoryIndexes.has(index));
		const optional = lines.filter((_, index) => !mandatoryIndexes.has(index));
		if (optional.length !== value.signatures.length) return false;
		const data = await signedData(document, proof, mandatory, value.publicKey, contexts);
		if (!(await key.verify(data, value.baseSignature))) return false;
		return everyLineHolds(proofKeyOf(value), optional, value.signatures);
	}
};
