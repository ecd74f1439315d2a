import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonize, CredentialError, documentLoader, staticContexts, type ErrorCode } from '../index.ts';
import { instantOf } from './date-time.ts';
import { decodeBase58, decodeBase64url, encodeBase58, encodeBase64url } from './multibase.ts';
import { readPlainForm } from './plain-form.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';

function refuses(read: () => unknown, code: ErrorCode): void {
	assert.throws(
		read,
		(error) => error instanceof CredentialError && error.code === code && /\.$/.test(error.message)
	);
}

test('the pinned contexts are there, cannot be changed, and none gives meaning to every word', async () => {
	for (const address of [
		V2,
		'https://www.w3.org/2018/credentials/v1',
		'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
		'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
		'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
		'https://w3id.org/security/data-integrity/v2',
		'https://w3id.org/security/multikey/v1',
		'https://www.w3.org/ns/did/v1'
	]) {
		const { document, documentUrl } = await documentLoader(address);
		assert.equal(documentUrl, address);
		assert.ok(Object.isFrozen(document) && Object.isFrozen(document['@context']));
	}
	for (const context of staticContexts.values()) assert.ok(!JSON.stringify(context).includes('"@vocab":"'));
});

test('no pinned context has a second name for what decides over a credential', () => {
	const deciding =
		/#(credentialStatus|issuer|validFrom|validUntil|credentialSubject|expirationDate|issuanceDate)$/;
	for (const [address, context] of staticContexts) {
		JSON.stringify(context, (term, value: unknown) => {
			const id = typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value;
			const name = typeof id === 'string' ? deciding.exec(id)?.[1] : undefined;
			if (name && term !== '@id') assert.equal(term, name, address);
			return value;
		});
	}
});

test('an unknown context is refused by name', async () => {
	const refusal = (error: unknown) =>
		error instanceof CredentialError &&
		error.code === 'context-unknown' &&
		error.detail === 'https://a.example/c';
	await assert.rejects(documentLoader('https://a.example/c'), refusal);
	await assert.rejects(canonize({ '@context': [V2, 'https://a.example/c'], id: 'urn:x:1' }), refusal);
	const mine = new Map([['https://a.example/c', { '@context': { word: 'https://a.example/word' } }]]);
	assert.equal(
		await canonize({ '@context': 'https://a.example/c', '@id': 'urn:x:1', word: 'x' }, mine),
		'<urn:x:1> <https://a.example/word> "x" .\n'
	);
	// A pinned context cannot be replaced.
	await assert.rejects(canonize({ '@context': V2, word: 'x' }, new Map([[V2, { '@context': {} }]])));
});

test('terms that would be dropped are named', async () => {
	const document = {
		'@context': V2,
		id: 'urn:x:1',
		type: ['VerifiableCredential', 'Nothing'],
		a: 1,
		b: { c: 2 }
	};
	await assert.rejects(canonize(document), (error) => {
		assert.ok(error instanceof CredentialError && error.code === 'terms-dropped');
		assert.deepEqual(error.detail?.split(', ').sort(), ['Nothing', 'a', 'b']);
		return true;
	});
});

test('a graph made to take for ever is given up', async () => {
	const nodes = Array.from({ length: 12 }, (_, index) => ({ '@id': `_:n${index}` }));
	const graph = nodes.map((node) => ({ ...node, 'urn:p': nodes.filter((other) => other !== node) }));
	await assert.rejects(
		canonize({ '@graph': graph }),
		(error) => error instanceof CredentialError && error.code === 'document-too-complex'
	);
});

test('only the plain form is read', () => {
	const cases: [Parameters<typeof readPlainForm>[0], ErrorCode][] = [
		[{ '@graph': [] }, 'document-not-plain'],
		[{ a: { '@id': 'urn:x' } }, 'document-not-plain'],
		[{ a: { '@reverse': {} } }, 'document-not-plain'],
		[{ '@value': 'x', name: 'y' }, 'document-not-plain'],
		[{ a: { '@language': 'en' } }, 'document-not-plain'],
		[{ 'https://a.example/b': 1 }, 'document-not-plain'],
		[{ a: { id: '_:b0' } }, 'document-not-plain'],
		[{ id: 'urn:x', a: { id: 'urn:x', name: 'y' } }, 'document-not-plain'],
		[{ a: [1, [{ b: 1 }]] }, 'document-not-plain'],
		[{ a: [[[[{ b: 1 }]]]] }, 'document-not-plain'],
		[JSON.parse('{"__proto__": {"a": 1}}'), 'document-not-plain'],
		[{ a: [{ '@context': { b: '@id' } }] }, 'context-inline'],
		[{ '@context': [null] }, 'context-inline'],
		[{ '@context': [{ '@context': { b: '@id' } }] }, 'context-inline'],
		[{ '@context': [{ '@context': { b: 'urn:b' }, c: 'urn:c' }] }, 'context-inline'],
		[{ a: 'half \udc00' }, 'text-not-well-formed'],
		[{ 'half \udc00': 1 }, 'text-not-well-formed'],
		[JSON.parse(`${'{"a":'.repeat(70)}1${'}'.repeat(70)}`), 'json-too-deep'],
		[{ a: new Array(1_001).fill(0) }, 'document-too-complex'],
		[{ a: new Array(900).fill(new Array(900).fill(0)) }, 'document-too-complex'],
		[{ a: new Array(101).fill({ '@context': V2 }) }, 'document-too-complex']
	];
	for (const [document, code] of cases) refuses(() => readPlainForm(document), code);
	assert.deepEqual(readPlainForm({ a: { '@value': 'x', '@language': 'en', '@direction': 'ltr' } }), {
		orderUncertain: false,
		contextWrapped: false
	});
	assert.deepEqual(readPlainForm({ id: 'urn:x', a: { id: 'urn:x', type: 'T' }, b: '🚲', c: '\ufb01' }), {
		orderUncertain: true,
		contextWrapped: false
	});
	const wrapped = { '@context': [{ '@context': { b: 'urn:b' } }], b: [[1, 2], [3]] };
	assert.deepEqual(readPlainForm(wrapped), { orderUncertain: false, contextWrapped: true });
});

test('base58 and base64url come back as they were', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
			assert.deepEqual(decodeBase58(encodeBase58(bytes)), Uint8Array.from(bytes));
			assert.deepEqual(decodeBase64url(encodeBase64url(bytes)), Uint8Array.from(bytes));
		}),
		{ seed: 20_260_409, numRuns: 200 }
	);
	assert.equal(encodeBase58(new TextEncoder().encode('Hello World!')), '2NEpo7TZRRrLZSi2U');
	for (const bad of ['0', 'O', 'I', 'l', 'a b', 'é']) refuses(() => decodeBase58(bad), 'multibase-malformed');
	for (const bad of ['a', 'a+b/', 'YQ==']) refuses(() => decodeBase64url(bad), 'multibase-malformed');
});

test('dates have a time zone and exist', () => {
	for (const good of ['2026-03-01T09:00:00Z', '2024-02-29T23:59:59.123456+01:00', '2026-03-01T24:00:00Z']) {
		assert.ok(instantOf(good) !== undefined, good);
	}
	for (const bad of [
		'2026-03-01',
		'2026-03-01T09:00:00',
		'2026-02-29T00:00:00Z',
		'2026-13-01T00:00:00Z',
		'x',
		5,
		null,
		'2026-03-01T25:00:00Z',
		'2026-03-01t09:00:00z'
	]) {
		assert.equal(instantOf(bad), undefined, String(bad));
	}
});
