import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { eddsaRdfc2022 } from '../src/data-integrity/eddsa-rdfc-2022.ts';
import { hashData } from '../src/data-integrity/hash-data.ts';
import { verifyProofs } from '../src/data-integrity/verify-proof.ts';
import {
	addProof,
	canonize,
	issue,
	keyFromSecretMultibase,
	keyFromSeed,
	resolveController,
	verify,
	type JsonObject
} from '../src/index.ts';
import { verificationMethodIn } from '../src/did/verification-method.ts';
import { web } from './support.ts';

const now = new Date('2026-04-01T00:00:00Z');

function text(name: string): string {
	return readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8');
}

function json(name: string): JsonObject {
	const value: JsonObject = JSON.parse(text(name));
	return value;
}

function without(document: JsonObject, name: string): JsonObject {
	return Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));
}

// The vectors of the W3C use this context, which gives every word a meaning; nobody should in earnest.
const examples = new Map([
	[
		'https://www.w3.org/ns/credentials/examples/v2',
		{ '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }
	]
]);

const w3c = {
	unsigned: json('eddsa-rdfc-2022/unsigned.json'),
	signed: json('eddsa-rdfc-2022/signedDataInt.json'),
	keys: json('eddsa-rdfc-2022/keyPair.json')
};
const w3cKey = keyFromSecretMultibase(String(w3c.keys.privateKeyMultibase));

test('vc-di-eddsa B.1: key, canonical forms and hashes', async () => {
	assert.equal(w3cKey.publicKeyMultibase, w3c.keys.publicKeyMultibase);
	assert.equal(await canonize(w3c.unsigned, examples), text('eddsa-rdfc-2022/canonDocDataInt.txt'));
	const options = without(w3c.signed.proof as JsonObject, 'proofValue');
	const configuration = { ...options, '@context': w3c.unsigned['@context'] ?? null };
	assert.equal(await canonize(configuration, examples), text('eddsa-rdfc-2022/proofCanonDataInt.txt'));
	const data = await hashData(w3c.unsigned, options, examples);
	assert.equal(Buffer.from(data).toString('hex'), text('eddsa-rdfc-2022/combinedHashDataInt.txt'));
});

test('vc-di-eddsa B.1: signs to the same document', async () => {
	const signed = await addProof(w3c.unsigned, {
		key: w3cKey,
		verificationMethod: String((w3c.signed.proof as JsonObject).verificationMethod),
		created: '2023-02-24T23:36:38Z',
		contexts: examples
	});
	assert.deepEqual(signed, w3c.signed);
});

async function verifySet(document: JsonObject) {
	return verifyProofs(
		document,
		{ purpose: 'assertionMethod', now },
		{
			contexts: examples,
			findVerificationMethod: async (id) =>
				verificationMethodIn(await resolveController(id.split('#')[0] ?? ''), id, {
					purpose: 'assertionMethod',
					now
				})
		}
	);
}

test('vc-di-eddsa B.1: the proof holds, but not for that issuer, whose key it is not', async () => {
	const [result] = await verifySet(w3c.signed);
	assert.equal(result?.error, undefined);
	const { verdict, checks } = await verify(w3c.signed, { now, contexts: examples });
	assert.equal(verdict, 'not-valid');
	assert.equal(checks.find(({ name }) => name === 'proof')?.code, 'issuer-mismatch');
});

test('vc-di-eddsa B.5: every proof of a set and of a chain holds', async () => {
	for (const name of ['signedProofSet2', 'signedProofChain2']) {
		const results = await verifySet(json(`eddsa-rdfc-2022/${name}.json`));
		assert.deepEqual(
			results.map(({ error }) => error),
			results.map(() => undefined),
			name
		);
	}
});

test('vc-di-eddsa B.5: a chain falls with the proof that it builds on', async () => {
	const document = json('eddsa-rdfc-2022/signedProofChain2.json');
	const [first] = document.proof as JsonObject[];
	if (first) first.created = '2023-02-24T23:36:39Z';
	const results = await verifySet(document);
	assert.deepEqual(
		results.map(({ error }) => error === undefined),
		[false, true, false, false]
	);
});

test('vc-di-eddsa B.5: builds the chain to the same document', async () => {
	const expected = json('eddsa-rdfc-2022/signedProofChain2.json');
	const pairs = json('eddsa-rdfc-2022/multiKeyPairs.json');
	let document = without(expected, 'proof');
	for (const [index, proof] of (expected.proof as JsonObject[]).entries()) {
		const pair = pairs[`keyPair${index + 1}`] as JsonObject;
		const { previousProof } = proof;
		document = await addProof(document, {
			key: keyFromSecretMultibase(String(pair.privateKeyMultibase)),
			verificationMethod: String(proof.verificationMethod),
			created: String(proof.created),
			...(typeof proof.id === 'string' ? { id: proof.id } : {}),
			...(previousProof === undefined ? {} : { previousProof: previousProof as string | string[] }),
			contexts: examples
		});
	}
	assert.deepEqual(document, expected);
});

const badge = json('open-badges-3/signed.json');
const badgeKey = keyFromSeed(
	Uint8Array.from(Buffer.from('6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4', 'hex'))
);
const badgeIssuer = 'https://example.edu/issuers/565049';
const badgeMethod = `${badgeIssuer}#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi`;

test('Open Badges 3.0 implementation guide: canonical forms, data to sign, signed badge', async () => {
	const unsigned = without(badge, 'proof');
	const options = without(badge.proof as JsonObject, 'proofValue');
	assert.equal((await canonize(unsigned)).trim(), text('open-badges-3/document-canon.txt').trim());
	assert.equal(
		(await canonize({ ...options, '@context': badge['@context'] ?? null })).trim(),
		text('open-badges-3/proof-canon.txt').trim()
	);
	assert.equal(
		Buffer.from(await hashData(unsigned, options)).toString('hex'),
		'd34009cea0dbc1ca941e09dc01c8c9d3e3ce3c5b853f67ee44698dcea10f5d19' +
			'87f65a76d40146205e3b3e06cb0fbd153f97f9ce70372390f52566bb7f9e0773'
	);
	const signed = await issue(unsigned, {
		key: badgeKey,
		verificationMethod: badgeMethod,
		created: '2010-01-01T19:23:24Z'
	});
	assert.deepEqual(signed, badge);
});

test('Open Badges 3.0 implementation guide: verifies when the issuer lists the key', async () => {
	const controller = {
		id: badgeIssuer,
		verificationMethod: [
			{
				id: badgeMethod,
				type: 'Multikey',
				controller: badgeIssuer,
				publicKeyMultibase: badgeKey.publicKeyMultibase
			}
		],
		assertionMethod: [badgeMethod]
	};
	const { verdict, warnings } = await verify(badge, { now, fetch: web({ [badgeIssuer]: controller }) });
	assert.equal(verdict, 'valid');
	assert.deepEqual(warnings, []);
});

test('the suite says its name', () => {
	assert.equal(eddsaRdfc2022.name, 'eddsa-rdfc-2022');
});
