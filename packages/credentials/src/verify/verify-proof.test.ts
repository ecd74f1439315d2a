import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	badge,
	didDocument,
	documentsWith,
	issuer,
	method,
	now,
	otherKey,
	signing,
	web
} from '../../test/support.ts';
import {
	addProof,
	didWebAddress,
	didWebDocument,
	issue,
	issueJwt,
	verify,
	verifyProof,
	type JsonObject
} from '../index.ts';

const documents = await documentsWith();
const signed = await issue(badge(), signing);
const options = { now, fetch: web(documents) };
const FIRST = ['parse', 'proof', 'issuer'];

/** What it finds, after making sure that `verify` finds the same. */
async function found(input: unknown, given: typeof options | { now: Date } = options) {
	const { checks, warnings } = await verifyProof(input, given);
	const whole = await verify(input, given);
	assert.deepEqual(
		checks,
		whole.checks.filter(({ name }) => FIRST.includes(name))
	);
	for (const one of warnings) assert.ok(whole.warnings.some(({ path }) => path === one.path));
	return checks.map(({ outcome, code }) => code ?? outcome);
}

test('a right proof: parse, proof and issuer pass, for a text, an object and a JWT', async () => {
	const right = ['passed', 'passed', 'passed'];
	assert.deepEqual(await found(JSON.stringify(signed)), right);
	assert.deepEqual(await found(signed), right);
	const jwt = await issueJwt(badge(), { key: signing.key, kid: method, form: 'vc+jwt' });
	assert.deepEqual(await found(jwt), right);
});

test('whatever is wrong with a proof is told as by verify', async () => {
	assert.deepEqual(await found({ ...signed, name: 'Rocket scientist' }), [
		'passed',
		'proof-invalid',
		'proof-invalid'
	]);
	const { proof: _, ...unsigned } = signed;
	assert.deepEqual(await found(unsigned), ['passed', 'proof-missing', 'proof-missing']);
	const late = await issue(badge(), { ...signing, expires: '2026-03-02T00:00:00Z' });
	assert.equal((await found(late))[1], 'proof-expired');
	const forOther = await addProof(badge() as unknown as JsonObject, {
		...signing,
		proofPurpose: 'authentication'
	});
	assert.equal((await found(forOther))[1], 'proof-purpose-mismatch');
	const did = `did:key:${otherKey.publicKeyMultibase}`;
	const stranger = { ...signing, key: otherKey, verificationMethod: `${did}#${otherKey.publicKeyMultibase}` };
	const strangers = await addProof(badge() as unknown as JsonObject, stranger);
	assert.deepEqual(await found(strangers), ['passed', 'issuer-mismatch', 'issuer-mismatch']);
	assert.equal((await found('{"@context":'))[0], 'json-malformed');
	assert.equal((await found(signed, { now }))[2], 'fetch-not-given');
});

test('what is remembered of a DID document is its text: a key that is gone counts no more', async () => {
	const address = didWebAddress(issuer);
	const ask = (document: object) => found(signed, { now, fetch: web({ ...documents, [address]: document }) });
	const others = didWebDocument({
		did: issuer,
		keys: [{ id: 'key-1', publicKeyMultibase: otherKey.publicKeyMultibase }]
	});
	assert.equal((await ask(didDocument))[1], 'passed');
	assert.equal((await ask(others))[1], 'proof-invalid');
	assert.equal((await ask({ ...didDocument, assertionMethod: [] }))[2], 'controller-lacks-key');
	assert.equal((await ask(didDocument))[1], 'passed');
});

test('whether it is in force is not asked', async () => {
	const { checks } = await verifyProof(signed, { ...options, now: new Date('2040-01-01') });
	assert.ok(checks.every(({ outcome }) => outcome === 'passed'));
});
