// Proofs of every suite, presentations, keys and what is shown in part, damaged in every way: never called
// valid, and never a crash. `npm run fuzz -- fuzz-suites` gives them many more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	CredentialError,
	deriveProof,
	didJwkDocument,
	didWebAddress,
	issue,
	keyFromJwk,
	presentation,
	signPresentation,
	verify,
	verifyPresentation,
	type JsonObject
} from '../src/index.ts';
import { didDocument, ourSigning, type KeyName } from './cross-peers.ts';
import { mutated, mutatedJson, mutation, type Change } from './mutations.ts';
import { isObject } from '../src/engine/json.ts';
import { badge, documentsWith, issuer, now, web } from './support.ts';

type Mutation = { seed: number; changes: Change[] };

const unsigned = badge();
const asked = { challenge: '3f1c9a', domain: 'https://school.example' };
const fetch = web({ ...(await documentsWith()), [didWebAddress(issuer)]: didDocument });
const suites: [string, KeyName][] = [
	['eddsa-jcs-2022', 'key-1'],
	['ecdsa-rdfc-2019', 'key-2'],
	['ecdsa-jcs-2019', 'key-3'],
	['ecdsa-sd-2023', 'key-2']
];
const signed: JsonObject[] = [];
for (const [suite, key] of suites) signed.push(await issue(unsigned, ourSigning(key, suite)));
const base = signed.pop() ?? {};
const selectivePointers = ['/credentialSubject/achievement', '/validUntil'];
signed.push(await deriveProof(base, { selectivePointers }));
const [first = {}] = signed;
const shown = await signPresentation(presentation({ holder: issuer, credentials: [first] }), {
	...ourSigning('key-2', 'ecdsa-rdfc-2019'),
	...asked
});

async function refusing(work: () => unknown): Promise<void> {
	try {
		await work();
	} catch (error) {
		if (!(error instanceof CredentialError)) throw error;
		assert.match(error.message, /^[A-Z].*\.$/s);
	}
}

async function each(numRuns: number, check: (given: Mutation) => Promise<void>): Promise<void> {
	await fc.assert(fc.asyncProperty(mutation, check), { numRuns, seed: 20260322 });
}

/** Something else beside the proof that counts is no change: what nobody can check neither helps nor harms. */
function withoutOthers(document: unknown, proof: unknown): unknown {
	if (!isObject(document) || !Array.isArray(document.proof)) return document;
	const own = document.proof.filter((one) => hasSameMeaning(one, proof));
	return own.length > 0 ? { ...document, proof } : document;
}

const isSame = (one: { proof?: unknown }, other: unknown): boolean =>
	hasSameMeaning(one, withoutOthers(other, one.proof));

/** Order and repetition that JSON-LD takes for the same are no change. */
function hasSameMeaning(one: unknown, other: unknown): boolean {
	const canonical = (value: unknown): unknown => {
		if (Array.isArray(value))
			return [...new Set(value.map((inner) => JSON.stringify(canonical(inner))))].sort();
		if (typeof value !== 'object' || value === null) return value;
		const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
		return entries.map(([name, inner]) => [name, canonical(Array.isArray(inner) ? inner : [inner])]);
	};
	return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

test('a damaged credential is not valid, whatever the suite', () =>
	each(400, async (given) => {
		const damaged = mutatedJson(signed, given);
		const { verdict } = await verify(damaged, { now, fetch });
		if (verdict === 'valid') assert.ok(signed.some((one) => isSame(one, damaged)));
	}));

test('a damaged presentation is not valid', () =>
	each(200, async (given) => {
		const damaged = mutatedJson([shown], given);
		const { verdict, checks } = await verifyPresentation(damaged, { now, fetch, ...asked });
		assert.equal(checks.length, 5);
		if (verdict === 'valid') assert.ok(isSame(shown, damaged));
	}));

test('from a damaged base proof something is shown or it is refused', () =>
	each(150, async (given) => {
		const damaged = mutatedJson([base], given);
		if (typeof damaged !== 'object' || damaged === null) return;
		await refusing(() => deriveProof(damaged as JsonObject, { selectivePointers }));
	}));

test('keys that are none', () =>
	each(300, async (given) => {
		const jwk = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', d: 'AA', use: 'sig' };
		const damaged = mutatedJson([jwk, { ...jwk, kty: 'RSA', n: 'AA', e: 'AQAB' }], given);
		if (typeof damaged !== 'object' || damaged === null) return;
		await refusing(() => keyFromJwk(damaged as JsonObject));
		const encoded = Buffer.from(JSON.stringify(damaged) ?? '').toString('base64url');
		await refusing(() => didJwkDocument(`did:jwk:${encoded}`));
		const did = new TextEncoder().encode(`did:jwk:${encoded}`);
		await refusing(() => didJwkDocument(new TextDecoder().decode(mutated([did], given))));
	}));
