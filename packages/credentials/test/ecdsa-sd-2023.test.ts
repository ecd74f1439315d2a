// Selective disclosure: the known answers of the W3C, and what a verifier must not take.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contexts as citizenship } from '@digitalbazaar/citizenship-context';
import { canonicalizeAndGroup } from '../src/data-integrity/ecdsa-sd-2023/group.ts';
import { proofConfiguration } from '../src/data-integrity/hash-data.ts';
import { sha256Hex } from '../src/engine/sha256.ts';
import {
	addProof,
	canonize,
	deriveProof,
	keyFromSecretMultibase,
	type EcKeyPair,
	type JsonObject
} from '../src/index.ts';

type Case = {
	name: string;
	document: JsonObject;
	mandatoryPointers: string[];
	selectivePointers: string[];
	canonicalSha256: string;
	labelledSha256: string;
	canonicalOptionsSha256: string;
	mandatoryHash: string;
	mandatoryIndexes: number[];
	selectiveIndexes: number[];
	combinedIndexes: number[];
	proof: JsonObject;
	revealed: JsonObject;
	derivedProofValue: string;
};
type Pair = { secretKeyMultibase: string };
type Vectors = {
	keys: { baseKeyPair: Pair; proofKeyPair: Pair; hmacKeyString: string };
	cases: Case[];
};

const vectors: Vectors = JSON.parse(
	readFileSync(new URL('vectors/ecdsa-sd-2023.json', import.meta.url), 'utf8')
);
const contexts = new Map<string, JsonObject>(citizenship);
const key = keyFromSecretMultibase(vectors.keys.baseKeyPair.secretKeyMultibase);
const proofKey = keyFromSecretMultibase(vectors.keys.proofKeyPair.secretKeyMultibase) as EcKeyPair;
const hmacKey = new Uint8Array(Buffer.from(vectors.keys.hmacKeyString, 'hex'));

for (const given of vectors.cases) {
	const { document, mandatoryPointers, selectivePointers, proof } = given;

	test(`vc-di-ecdsa, ${given.name}: canonical forms and groups`, async () => {
		assert.equal(sha256Hex(await canonize(document, contexts)), given.canonicalSha256);
		const options = Object.fromEntries(Object.entries(proof).filter(([name]) => name !== 'proofValue'));
		const canonicalOptions = await canonize(proofConfiguration(document, options), contexts);
		assert.equal(sha256Hex(canonicalOptions), given.canonicalOptionsSha256);
		const combined = [...mandatoryPointers, ...selectivePointers];
		const sets = [mandatoryPointers, selectivePointers, combined];
		const { lines, groups } = await canonicalizeAndGroup(document, hmacKey, sets, contexts);
		assert.equal(sha256Hex(lines.join('')), given.labelledSha256);
		assert.deepEqual(
			groups.map(({ indexes }) => indexes),
			[given.mandatoryIndexes, given.selectiveIndexes, given.combinedIndexes]
		);
		const mandatory = lines.filter((_, index) => given.mandatoryIndexes.includes(index));
		assert.equal(sha256Hex(mandatory.join('')), given.mandatoryHash);
	});

	test(`vc-di-ecdsa, ${given.name}: signs to the same base proof`, async () => {
		const signed = await addProof(document, {
			key,
			cryptosuite: 'ecdsa-sd-2023',
			verificationMethod: String(proof.verificationMethod),
			created: String(proof.created),
			selective: { mandatoryPointers, hmacKey, proofKey },
			contexts
		});
		assert.deepEqual(signed.proof, proof);
	});

	test(`vc-di-ecdsa, ${given.name}: derives the same document`, async () => {
		const derived = await deriveProof({ ...document, proof }, { selectivePointers, contexts });
		const expected = { ...given.revealed, proof: { ...proof, proofValue: given.derivedProofValue } };
		assert.deepEqual(derived, expected);
	});
}
