import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dereferenceDidUrl, didWebDocument, keyFromSeed, resolveDid } from '../index.ts';

const { publicKeyMultibase } = keyFromSeed(new Uint8Array(32).fill(7));
const didKey = `did:key:${publicKeyMultibase}`;
const didWeb = 'did:web:badges.example';
const document = didWebDocument({ did: didWeb, keys: [{ id: 'key-1', publicKeyMultibase }] });
const answers: Record<string, { status: number; body: string }> = {
	'https://badges.example/.well-known/did.json': { status: 200, body: JSON.stringify(document) },
	'https://other.example/.well-known/did.json': { status: 200, body: JSON.stringify(document) },
	'https://text.example/.well-known/did.json': { status: 200, body: 'hello' }
};
const fetch = async (url: string) => answers[url] ?? { status: 404, body: '' };

test('a DID is resolved to its document', async () => {
	for (const did of [didKey, didWeb]) {
		const result = await resolveDid(did, { fetch });
		assert.equal(result.didDocument?.id, did);
		assert.deepEqual(result.didResolutionMetadata, { contentType: 'application/did' });
		assert.deepEqual(result.didDocumentMetadata, {});
	}
});

const errors: Record<string, string> = {
	'not-a-did': 'INVALID_DID',
	'did:example': 'INVALID_DID',
	'did:example:': 'INVALID_DID',
	'did:Example:abc': 'INVALID_DID',
	'did:key:z6Mk#key': 'INVALID_DID',
	'did:key:z0': 'INVALID_DID',
	'did:key:abc': 'INVALID_DID',
	'did:web:a%2Fb': 'INVALID_DID',
	[`did:web:${'a'.repeat(3000)}`]: 'INVALID_DID',
	'did:unsupported:123456789abcdefghi': 'METHOD_NOT_SUPPORTED',
	'did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc': 'FEATURE_NOT_SUPPORTED',
	'did:web:nowhere.example': 'NOT_FOUND',
	'did:web:other.example': 'INVALID_DID_DOCUMENT',
	'did:web:text.example': 'INVALID_DID_DOCUMENT'
};

for (const [did, name] of Object.entries(errors)) {
	test(`what cannot be resolved says ${name}: ${did.slice(0, 40)}`, async () => {
		const result = await resolveDid(did, { fetch });
		assert.equal(result.didDocument, null);
		assert.equal(result.didResolutionMetadata.error?.type, `https://www.w3.org/ns/did#${name}`);
		assert.deepEqual(result.didDocumentMetadata, {});
	});
}

test('without a way to fetch, that is an error of ours', async () => {
	const { didResolutionMetadata } = await resolveDid(didWeb);
	assert.equal(didResolutionMetadata.error?.type, 'https://www.w3.org/ns/did#INTERNAL_ERROR');
});

test('a DID URL names a document or a part of it', async () => {
	const key = await dereferenceDidUrl(`${didWeb}#key-1`, { fetch });
	assert.equal(key.contentStream?.publicKeyMultibase, publicKeyMultibase);
	assert.deepEqual(key.dereferencingMetadata, { contentType: 'application/did' });
	assert.equal((await dereferenceDidUrl(didWeb, { fetch })).contentStream?.id, didWeb);
	const cases = {
		'#key-9': 'NOT_FOUND',
		'/path': 'FEATURE_NOT_SUPPORTED',
		'?service=x': 'FEATURE_NOT_SUPPORTED'
	};
	for (const [rest, name] of Object.entries(cases)) {
		const { contentStream, dereferencingMetadata } = await dereferenceDidUrl(didWeb + rest, { fetch });
		assert.equal(contentStream, null);
		assert.equal(dereferencingMetadata.error?.type, `https://www.w3.org/ns/did#${name}`);
	}
	const bad = await dereferenceDidUrl('did:example#key', { fetch });
	assert.equal(bad.dereferencingMetadata.error?.type, 'https://www.w3.org/ns/did#INVALID_DID_URL');
	const absent = await dereferenceDidUrl('did:web:nowhere.example#key-1', { fetch });
	assert.equal(absent.dereferencingMetadata.error?.type, 'https://www.w3.org/ns/did#NOT_FOUND');
});
