// Selective disclosure: the known answers of the W3C, and what a verifier must not take.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contexts as citizenship } from '@digitalbazaar/citizenship-context';
import { canonicalizeAndGroup } from '../src/data-integrity/ecdsa-sd-2023/group.ts';
import { proofConfiguration } from '../src/data-integrity/hash-data.ts';
import {
	readDerivedProof,
	writeDerivedProof,
	type DerivedProofValue
} from '../src/data-integrity/ecdsa-sd-2023/proof-value.ts';
import { sha256Hex } from '../src/engine/sha256.ts';
import {
	addProof,
	canonize,
	CredentialError,
	deriveProof,
	issue,
	keyFromSecretMultibase,
	keyFromSeed,
	verify,
	type EcKeyPair,
	type ErrorCode,
	type JsonObject
} from '../src/index.ts';
import { badge, created, now } from './support.ts';

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

const holderOf = keyFromSeed(new Uint8Array(32).fill(9), 'P-256');
const did = `did:key:${holderOf.publicKeyMultibase}`;
const signing = {
	key: holderOf,
	cryptosuite: 'ecdsa-sd-2023',
	verificationMethod: `${did}#${holderOf.publicKeyMultibase}`,
	created,
	selective: {
		mandatoryPointers: ['/issuer', '/validUntil', '/credentialSubject/achievement/name'],
		hmacKey: new Uint8Array(32).fill(1),
		proofKey: keyFromSeed(new Uint8Array(32).fill(2), 'P-256')
	}
};
const { credentialStatus: _, ...unsigned } = badge({ issuer: { id: did, name: 'Riverside Youth Club' } });
const base = (await issue(unsigned, signing)) as unknown as JsonObject;
const selectivePointers = [
	'/validFrom',
	'/credentialSubject/result',
	'/credentialSubject/achievement/alignment',
	'/credentialSubject/achievement/tag'
];
const derived = await deriveProof(base, { selectivePointers });

async function outcome(document: JsonObject): Promise<(string | undefined)[]> {
	const { verdict, checks } = await verify(document, { now });
	return [verdict, checks.find(({ name }) => name === 'proof')?.code];
}

test('a badge is shown in part, and holds', async () => {
	assert.deepEqual(await outcome(derived), ['valid', undefined]);
	const shown = JSON.stringify(derived);
	assert.ok(shown.includes('Bicycle mechanic') && shown.includes('repair') && shown.includes('2029-03-01'));
	for (const hidden of ['Three bicycles', 'sha256$', 'Grade', 'can take', 'Riverside Youth Club,']) {
		assert.ok(!shown.includes(hidden), hidden);
	}
	const whole = await deriveProof(base, { selectivePointers: [''] });
	assert.deepEqual(await outcome(whole), ['valid', undefined]);
	const list = '/credentialSubject/achievement/resultDescription/0/allowedValue';
	const withList = await deriveProof(base, { selectivePointers: [list] });
	assert.deepEqual(await outcome(withList), ['valid', undefined]);
	assert.deepEqual(await outcome(await deriveProof(base, { selectivePointers: [] })), ['valid', undefined]);
});

test('what the holder was given is not taken for what is shown', async () => {
	assert.deepEqual(await outcome(base), ['cannot-tell', 'proof-not-derived']);
});

function changed(change: (value: DerivedProofValue) => Partial<DerivedProofValue>): JsonObject {
	const proof = derived.proof as JsonObject;
	const value = readDerivedProof(proof);
	return { ...derived, proof: { ...proof, proofValue: writeDerivedProof({ ...value, ...change(value) }) } };
}

test('nothing can be added, changed or moved, and nothing mandatory left out', async () => {
	const subject = derived.credentialSubject as JsonObject;
	const { validUntil: _until, ...longer } = derived;
	const cases: [string, JsonObject][] = [
		['a change', { ...derived, validFrom: '2020-03-01T09:00:00Z' }],
		['an addition', { ...derived, name: 'Rocket scientist' }],
		['a mandatory statement left out', longer],
		['another subject', { ...derived, credentialSubject: { ...subject, id: 'urn:uuid:0' } }],
		['a signature less', changed(({ signatures }) => ({ signatures: signatures.slice(1) }))],
		['signatures swapped', changed(({ signatures }) => ({ signatures: [...signatures].reverse() }))],
		['mandatory statements named optional', changed(() => ({ mandatoryIndexes: [] }))],
		[
			'another key for the statements',
			changed(({ publicKey }) => ({ publicKey: publicKey.with(2, (publicKey[2] ?? 0) ^ 1) }))
		]
	];
	for (const [name, document] of cases) {
		assert.deepEqual(await outcome(document), ['not-valid', 'proof-invalid'], name);
	}
});

test('two nodes cannot share a label, and each has one', async () => {
	const malformed = ['not-valid', 'proof-malformed'];
	const same = changed(({ labels }) => ({
		labels: new Map([...labels].map(([name]) => [name, new Uint8Array(32)]))
	}));
	assert.deepEqual(await outcome(same), malformed);
	assert.deepEqual(await outcome(changed(() => ({ labels: new Map() }))), malformed);
});

test('proof values that are none are refused', async () => {
	const proof = derived.proof as JsonObject;
	const right = String(proof.proofValue);
	const withoutPrefix = right.slice(1);
	const withoutHeader = `u${right.slice(5)}`;
	const wrongHeader = `u2V0C${right.slice(5)}`;
	for (const proofValue of [
		...['u', 'uAAAA', 'u2V0B', 'u2V0BgA', 'z2V0B', `${right}AA`],
		...[withoutPrefix, `z${withoutPrefix}`, withoutHeader, wrongHeader]
	]) {
		const [verdict] = await outcome({ ...derived, proof: { ...proof, proofValue } });
		assert.equal(verdict, 'not-valid', proofValue);
	}
});

test('what cannot be disclosed is refused by name', async () => {
	const refuses = async (work: Promise<unknown>, code: ErrorCode) =>
		assert.rejects(work, (error) => error instanceof CredentialError && error.code === code);
	for (const pointer of [
		'validFrom',
		'/nothing',
		'/validFrom/deeper',
		'/evidence/7',
		'/a~2b',
		'/__proto__'
	]) {
		await refuses(deriveProof(base, { selectivePointers: [pointer] }), 'pointer-malformed');
	}
	const inList = '/credentialSubject/achievement/resultDescription/0/allowedValue/1';
	await refuses(deriveProof(base, { selectivePointers: [inList] }), 'pointer-malformed');
	await refuses(deriveProof(derived, { selectivePointers }), 'proof-malformed');
	await refuses(deriveProof({ ...base, proof: [] }, { selectivePointers }), 'proof-missing');
	const { selective: _selective, ...without } = signing;
	await refuses(issue(unsigned, without), 'seed-malformed');
	await refuses(issue({ ...unsigned, name: 'urn:bnid:b0' }, signing), 'document-not-plain');
	const p384 = keyFromSeed(new Uint8Array(48).fill(2), 'P-384');
	const issuer = `did:key:${p384.publicKeyMultibase}`;
	const other = { ...signing, key: p384, verificationMethod: `${issuer}#key` };
	await refuses(issue({ ...unsigned, issuer: { id: issuer, type: ['Profile'] } }, other), 'key-mismatch');
});
