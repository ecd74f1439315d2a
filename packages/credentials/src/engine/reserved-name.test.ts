import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileTemplate, issue, keyFromSeed, verify, type JsonObject } from '../index.ts';
import { badge, now, signing } from '../../test/support.ts';
import { canonize } from './canonize.ts';

const contexts = ['https://www.w3.org/ns/credentials/v2'];

const documents: JsonObject[] = [
	{ issuer: '__proto__' },
	{ issuer: ['did:x:y', '__proto__'] },
	{ evidence: { id: '__proto__' } },
	{ proof: { type: 'DataIntegrityProof', proofPurpose: '__proto__' } },
	JSON.parse('{"__proto__": {"id": "urn:x"}}') as JsonObject
].map((part) => ({ '@context': contexts, id: 'urn:x:1', type: 'VerifiableCredential', ...part }));

test('a reference to the prototype of all objects is refused, and touches nothing', async () => {
	for (const document of documents) {
		await assert.rejects(canonize(document), { code: 'terms-dropped', detail: '__proto__' });
		assert.deepEqual(Object.keys(Object.prototype), []);
	}
});

test('as is a credential that an issuer of its own has signed around it', async () => {
	const key = keyFromSeed(new Uint8Array(32).fill(3));
	const did = `did:key:${key.publicKeyMultibase}`;
	const own = await issue(badge({ issuer: { id: did, name: 'Somebody' } }), {
		key,
		verificationMethod: `${did}#${key.publicKeyMultibase}`,
		created: signing.created
	});
	const { checks } = await verify({ ...own, evidence: ['__proto__'], termsOfUse: '__proto__' }, { now });
	assert.equal(checks.find(({ name }) => name === 'proof')?.code, 'terms-dropped');
	assert.deepEqual(Object.keys(Object.prototype), []);
});

test('a text of that name is a text, but nobody issues it: not every way of reading could tell it apart', async () => {
	const named = { '@context': contexts, id: 'urn:x:1', type: ['VerifiableCredential'], name: '__proto__' };
	assert.match(await canonize(named), /"__proto__"/);
	await assert.rejects(issue(badge({ name: '__proto__' }), signing), { code: 'terms-dropped' });
	const template = await compileTemplate(badge({ name: 'Swimmer' }), { ...signing, slots: { name: 'name' } });
	await assert.rejects(template.issueText({ name: '__proto__' }, signing.created), { code: 'terms-dropped' });
});
