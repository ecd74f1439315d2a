// Known answers of the W3C, byte for byte: canonical forms by their hashes, data to sign, proofs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contexts as citizenship } from '@digitalbazaar/citizenship-context';
import { hashData, jcsHashData, proofConfiguration } from '../src/data-integrity/hash-data.ts';
import { verifyProofs } from '../src/data-integrity/verify-proof.ts';
import { canonizeSha384 } from '../src/engine/dataset.ts';
import { jcs } from '../src/engine/jcs.ts';
import { hexOf, sha256Hex } from '../src/engine/sha256.ts';
import { addProof, canonize, keyFromSecretMultibase, type JsonObject } from '../src/index.ts';
import { didKeyDocument } from '../src/did/did-key.ts';
import { verificationMethodIn } from '../src/did/verification-method.ts';

type KeyName = 'Ed25519' | 'P-256' | 'P-384';
type Case = {
	section: string;
	suite: string;
	key: KeyName;
	document: string;
	extraContext?: string[];
	canonicalSha256: string;
	canonicalOptionsSha256: string;
	combinedHash: string;
	proof: JsonObject;
};
type Vectors = {
	keys: Record<KeyName, { publicKeyMultibase: string; secretKeyMultibase: string }>;
	documents: Record<string, JsonObject>;
	cases: Case[];
};

const vectors: Vectors = JSON.parse(
	readFileSync(new URL('vectors/data-integrity.json', import.meta.url), 'utf8')
);
const now = new Date('2026-04-01T00:00:00Z');

// The vectors use this context, which gives every word a meaning; nobody should in earnest.
const contexts = new Map<string, JsonObject>([
	...citizenship,
	[
		'https://www.w3.org/ns/credentials/examples/v2',
		{ '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }
	]
]);

function documentOf({ document, extraContext = [] }: Case): JsonObject {
	const found = structuredClone(vectors.documents[document] ?? {});
	return { ...found, '@context': [...(found['@context'] as string[]), ...extraContext] };
}

const isJcs = ({ suite }: Case) => suite.includes('jcs');

function optionsOf({ proof }: Case): JsonObject {
	return Object.fromEntries(Object.entries(proof).filter(([name]) => name !== 'proofValue'));
}

async function holds(document: JsonObject): Promise<string | undefined> {
	const [result] = await verifyProofs(
		document,
		{ purpose: 'assertionMethod', now },
		{
			contexts,
			findVerificationMethod: async (id) =>
				verificationMethodIn(didKeyDocument(id.split('#')[0] ?? ''), id, { purpose: 'assertionMethod', now })
		}
	);
	return result?.error?.code;
}

for (const given of vectors.cases) {
	const name = `${given.section}: ${given.suite}, ${given.key}`;
	const document = documentOf(given);
	const options = optionsOf(given);

	test(`${name}: canonical forms and data to sign`, async () => {
		const rdfc = given.key === 'P-384' ? canonizeSha384 : canonize;
		const canonical = async (value: JsonObject) => (isJcs(given) ? jcs(value) : rdfc(value, contexts));
		assert.equal(sha256Hex(await canonical(document)), given.canonicalSha256);
		const configuration = isJcs(given) ? options : proofConfiguration(document, options);
		assert.equal(sha256Hex(await canonical(configuration)), given.canonicalOptionsSha256);
		const data = isJcs(given)
			? jcsHashData(document, options, given.key)
			: await hashData(document, options, contexts, given.key);
		assert.equal(hexOf(data), given.combinedHash);
	});

	test(`${name}: signs to the same proof`, { skip: given.suite === 'Ed25519Signature2020' }, async () => {
		const { publicKeyMultibase, secretKeyMultibase } = vectors.keys[given.key];
		const key = keyFromSecretMultibase(secretKeyMultibase);
		assert.equal(key.publicKeyMultibase, publicKeyMultibase);
		const signed = await addProof(document, {
			key,
			cryptosuite: given.suite,
			verificationMethod: String(given.proof.verificationMethod),
			created: String(given.proof.created),
			contexts
		});
		assert.deepEqual(signed.proof, given.proof);
	});

	test(`${name}: holds, and falls with any change`, async () => {
		const signed = { ...document, proof: given.proof };
		assert.equal(await holds(signed), undefined);
		assert.equal(await holds({ ...signed, name: 'Another name' }), 'proof-invalid');
		const created = { ...given.proof, created: '2023-02-24T23:36:39Z' };
		assert.equal(await holds({ ...document, proof: created }), 'proof-invalid');
	});
}

const chained: [KeyName, string][] = [
	['Ed25519', 'eddsa-jcs-2022'],
	['P-256', 'ecdsa-rdfc-2019'],
	['P-384', 'ecdsa-jcs-2019'],
	['Ed25519', 'eddsa-rdfc-2022']
];

async function chain(document: JsonObject): Promise<JsonObject> {
	let signed = document;
	for (const [index, [name, cryptosuite]] of chained.entries()) {
		const key = keyFromSecretMultibase(vectors.keys[name].secretKeyMultibase);
		signed = await addProof(signed, {
			key,
			cryptosuite,
			verificationMethod: `did:key:${key.publicKeyMultibase}#${key.publicKeyMultibase}`,
			created: '2026-03-01T09:00:00Z',
			id: `urn:uuid:0000000${index}-0000-4000-8000-000000000000`,
			...(index > 0 ? { previousProof: `urn:uuid:0000000${index - 1}-0000-4000-8000-000000000000` } : {}),
			contexts
		});
	}
	return signed;
}

async function outcomes(document: JsonObject): Promise<boolean[]> {
	const results = await verifyProofs(
		document,
		{ purpose: 'assertionMethod', now },
		{
			contexts,
			findVerificationMethod: async (id) =>
				verificationMethodIn(didKeyDocument(id.split('#')[0] ?? ''), id, { purpose: 'assertionMethod', now })
		}
	);
	return results.map(({ error }) => error === undefined);
}

test('suites of every kind chain, and what builds on a broken proof falls', async () => {
	const signed = await chain(vectors.documents.alumni ?? {});
	assert.deepEqual(await outcomes(signed), [true, true, true, true]);
	const proofs = signed.proof as JsonObject[];
	for (const broken of proofs.keys()) {
		const proof = proofs.map((one, index) =>
			index === broken ? { ...one, created: '2026-03-01T09:00:01Z' } : one
		);
		assert.deepEqual(
			await outcomes({ ...signed, proof }),
			proofs.map((_, index) => index < broken)
		);
	}
});
