import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { web } from '../../test/support.ts';
import {
	canonize,
	CredentialError,
	didKeyDocument,
	didWeb,
	didWebAddress,
	didWebDocument,
	keyFromSeed,
	resolveController,
	type ErrorCode
} from '../index.ts';

const key = keyFromSeed(new Uint8Array(32).fill(7));
const older = keyFromSeed(new Uint8Array(32).fill(6));

function refuses(read: () => unknown, code: ErrorCode): void {
	assert.throws(
		read,
		(error) => error instanceof CredentialError && error.code === code && /\.$/.test(error.message)
	);
}

test('did:web and its address, as in the examples of the method', () => {
	const cases = [
		['did:web:w3c-ccg.github.io', 'https://w3c-ccg.github.io/.well-known/did.json'],
		['did:web:w3c-ccg.github.io:user:alice', 'https://w3c-ccg.github.io/user/alice/did.json'],
		['did:web:example.com%3A3000:user:alice', 'https://example.com:3000/user/alice/did.json'],
		['did:web:badges.example:organisations:%C3%A9', 'https://badges.example/organisations/%C3%A9/did.json']
	] as const;
	for (const [did, address] of cases) {
		assert.equal(didWebAddress(did), address);
		assert.equal(didWeb(address.replace(/\/(\.well-known\/)?did\.json$/, '')), did);
	}
});

test('plain http is for localhost, and only when it is allowed', () => {
	const did = 'did:web:localhost%3A5173:organisations:1';
	assert.equal(didWebAddress(did), 'https://localhost:5173/organisations/1/did.json');
	assert.equal(
		didWebAddress(did, { allowLocalhost: true }),
		'http://localhost:5173/organisations/1/did.json'
	);
	assert.equal(
		didWebAddress('did:web:a.example', { allowLocalhost: true }),
		'https://a.example/.well-known/did.json'
	);
	assert.equal(
		didWebAddress('did:web:localhost.evil.example', { allowLocalhost: true }),
		'https://localhost.evil.example/.well-known/did.json'
	);
});

test('what is no did:web is refused', () => {
	for (const did of [
		'',
		'did:web:',
		'did:web::a',
		'did:web:a.example:',
		'did:web:a.example:..:secret',
		'did:web:a.example:%2e%2e',
		'did:web:a.example:a%2Fb',
		'did:web:a.example:a/b',
		'did:web:user@a.example',
		'did:web:user%40a.example',
		'did:web:a.example%3A99999',
		'did:web:a.example?x',
		'did:web:a.example#key-1',
		'did:web:a example',
		'did:key:z6Mk',
		'DID:web:a.example'
	]) {
		refuses(() => didWebAddress(did), 'did-malformed');
	}
	for (const url of [
		'nowhere',
		'ftp://a.example',
		'https://a.example/?x',
		'https://u@a.example',
		'https://a.example/#x'
	]) {
		refuses(() => didWeb(url), 'did-malformed');
	}
});

test('the address of any did:web stays on its host', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (path) => {
			let address: string;
			try {
				address = didWebAddress(`did:web:a.example:${path}`);
			} catch (error) {
				assert.ok(error instanceof CredentialError);
				return;
			}
			const { host, pathname, search, hash } = new URL(address);
			assert.deepEqual([host, search, hash, pathname.endsWith('/did.json')], ['a.example', '', '', true]);
		}),
		{ seed: 20_260_408, numRuns: 500 }
	);
});

test('a did:web document lists all keys for what is signed, current ones for signing in', async () => {
	const did = 'did:web:badges.example';
	const document = didWebDocument({
		did,
		keys: [
			{ id: 'key-2', publicKeyMultibase: key.publicKeyMultibase },
			{ id: 'key-1', publicKeyMultibase: older.publicKeyMultibase, retired: true }
		],
		alsoKnownAs: ['https://badges.example']
	});
	assert.deepEqual(document.assertionMethod, [`${did}#key-2`, `${did}#key-1`]);
	assert.deepEqual(document.authentication, [`${did}#key-2`]);
	// It is proper JSON-LD: nothing would be dropped.
	assert.match(await canonize(document), /publicKeyMultibase/);
	const { publicKeyMultibase } = key;
	refuses(() => didWebDocument({ did, keys: [] }), 'key-malformed');
	refuses(() => didWebDocument({ did, keys: [{ id: 'a b', publicKeyMultibase }] }), 'key-malformed');
	const twice = [
		{ id: 'a', publicKeyMultibase },
		{ id: 'a', publicKeyMultibase }
	];
	refuses(() => didWebDocument({ did, keys: twice }), 'key-malformed');
	refuses(() => didWebDocument({ did, keys: [{ id: 'a', publicKeyMultibase: 'z6Mk' }] }), 'key-unsupported');
	refuses(
		() => didWebDocument({ did: 'did:web:..', keys: [{ id: 'a', publicKeyMultibase }] }),
		'did-malformed'
	);
});

test('did:key resolves without any network', async () => {
	const did = `did:key:${key.publicKeyMultibase}`;
	const document = await resolveController(did);
	assert.deepEqual(document, didKeyDocument(did));
	assert.deepEqual(document.assertionMethod, [`${did}#${key.publicKeyMultibase}`]);
	refuses(() => didKeyDocument('did:key:'), 'did-malformed');
	refuses(() => didKeyDocument('did:key:z0'), 'did-malformed');
	refuses(() => didKeyDocument(`did:key:z${'1'.repeat(300)}`), 'multibase-malformed');
	// The did:key Method v0.9, §"Test Vectors": secp256k1, P-256, P-384.
	const secp256k1 = 'did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme';
	refuses(() => didKeyDocument(secp256k1), 'key-unsupported');
	for (const known of [
		'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169',
		'did:key:z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9'
	]) {
		assert.equal(didKeyDocument(known).id, known);
	}
});

test('a fetched document must be about the one who was asked for', async () => {
	const did = 'did:web:badges.example';
	const asked: string[] = [];
	const document = { id: did };
	const fetch = async (url: string, { accept }: { accept: string }) => {
		asked.push(`${url} ${accept.split(',')[0]}`);
		return { status: 200, body: JSON.stringify(document) };
	};
	assert.deepEqual(await resolveController(did, { fetch }), document);
	assert.deepEqual(asked, ['https://badges.example/.well-known/did.json application/did+json']);
	const cases: [string, Parameters<typeof resolveController>[1], ErrorCode][] = [
		['did:web:other.example', { fetch }, 'controller-malformed'],
		[did, {}, 'fetch-not-given'],
		[did, { fetch: web({}) }, 'fetch-failed'],
		['did:ion:abc', { fetch }, 'did-method-unsupported'],
		['http://a.example', { fetch }, 'fetch-not-allowed'],
		['http://localhost/a', { fetch }, 'fetch-not-allowed'],
		['http://localhost.evil.example/a', { fetch, allowLocalhost: true }, 'fetch-not-allowed'],
		['file:///etc/passwd', { fetch, allowLocalhost: true }, 'fetch-not-allowed'],
		['', { fetch }, 'fetch-not-allowed']
	];
	for (const [id, options, code] of cases) {
		await assert.rejects(
			resolveController(id, options),
			(error) => error instanceof CredentialError && error.code === code
		);
	}
});
