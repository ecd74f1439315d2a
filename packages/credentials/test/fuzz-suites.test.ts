// Proofs of every suite, presentations, keys and what is shown in part, damaged in every way: never called
// valid, and never a crash. `npm run fuzz -- fuzz-suites` gives them many more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
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
import { badge, documentsWith, issuer, listAddress, now, web } from './support.ts';

type Mutation = { seed: number; changes: Change[] };

const unsigned = badge();
const asked = { challenge: '3f1c9a', domain: 'https://school.example' };
const { [listAddress]: list = {}, ...documents } = await documentsWith();
const fetch = web({ ...documents, [listAddress]: list, [didWebAddress(issuer)]: didDocument });
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
const whole = [...signed, list];
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

const listedContexts = unsigned['@context'] as readonly unknown[];
const knownSuites = ['eddsa-rdfc-2022', 'eddsa-2022', ...suites.map(([suite]) => suite)];

/** What nobody here can check, or is of somebody else, neither helps nor harms beside the proof that counts. */
function isIgnored(proof: unknown): boolean {
	if (!isObject(proof)) return false;
	const { type, cryptosuite, verificationMethod } = proof;
	const isKnown =
		type === 'Ed25519Signature2020' ||
		(type === 'DataIntegrityProof' && knownSuites.some((suite) => suite === cryptosuite));
	return !isKnown || !String(verificationMethod).startsWith(`${issuer}#`);
}

/** The suites for RDF read a proof in the contexts of the document; those that it names itself are no change. */
function withoutContext(proof: unknown): unknown {
	if (!isObject(proof) || isSuiteForJson(proof)) return proof;
	const { '@context': own, ...rest } = proof;
	return [own].flat().every((one) => isObject(one) || listedContexts.includes(one)) ? rest : proof;
}

function withOneProof(document: unknown, proof: unknown): unknown {
	if (!isObject(document)) return document;
	const proofs = [document.proof].flat().map(withoutContext);
	const isOwn = (one: unknown): boolean => hasSameMeaning(one, proof);
	const isWhole = proofs.some(isOwn) && proofs.every((one) => isOwn(one) || isIgnored(one));
	return isWhole ? { ...document, proof } : document;
}

const isSuiteForJson = (proof: unknown): boolean =>
	isObject(proof) && String(proof.cryptosuite).includes('jcs');

/** A suite for RDF signs what is meant, one for JSON what is written, behind which contexts may be added (EdDSA §3.3.2). */
function isSame(one: object, other: unknown): boolean {
	const [signed, found] = [JSON.parse(JSON.stringify(one)), withOneProof(other, Reflect.get(one, 'proof'))];
	if (!isSuiteForJson(signed.proof)) return hasSameMeaning(signed, found);
	const { '@context': contexts, ...rest } = JSON.parse(JSON.stringify(found));
	const start = [contexts].flat().slice(0, listedContexts.length);
	return isDeepStrictEqual({ ...rest, '@context': start }, signed);
}

/**
 * Order and repetition that JSON-LD takes for the same are no change, a thing beside its own id among them; nor is what it
 * passes over: `null` and empty lists.
 */
function hasSameMeaning(one: unknown, other: unknown): boolean {
	return isDeepStrictEqual(canonicalSet([one]), canonicalSet([other]));
}

function canonicalSet(values: readonly unknown[]): string[] {
	const flat = values.flat(Infinity).filter((value) => value !== null);
	const described = new Set(flat.map((value) => (isObject(value) ? value.id : undefined)));
	const said = flat.filter((value) => typeof value !== 'string' || !described.has(value));
	return [...new Set(said.map((value) => JSON.stringify(canonical(value))))].sort();
}

function canonical(value: unknown): unknown {
	if (!isObject(value)) return value;
	const entries = Object.entries(value).map(([name, inner]) => [name, canonicalSet([inner])] as const);
	return entries.filter(([, set]) => set.length > 0).sort(([left], [right]) => (left < right ? -1 : 1));
}

test('a damaged credential is not valid, whatever the suite', () =>
	each(400, async (given) => {
		const damaged = mutatedJson(signed, given);
		const { verdict, credential } = await verify(damaged, { now, fetch });
		// A text that was left over may be an address, at which something whole is found.
		const judged = typeof damaged === 'string' ? credential : damaged;
		if (verdict === 'valid') assert.ok(whole.some((one) => isSame(one, judged)));
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
