import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import {
	CredentialError,
	keyFromJwk,
	keyFromSecretMultibase,
	keyFromSeed,
	type ErrorCode,
	type JsonObject,
	type SigningKey
} from '../index.ts';
import { jsonCopy } from './json.ts';
import { encodeBase58, encodeBase64url } from './multibase.ts';
import { publicKeyFromJwk, publicKeyFromMultibase, type VerificationKey } from './verification-key.ts';

function refuses(read: () => unknown, code: ErrorCode): void {
	assert.throws(
		read,
		(error) => error instanceof CredentialError && error.code === code && /\.$/.test(error.message)
	);
}

const seed = new Uint8Array(32).fill(7);
const pairs = [
	keyFromSeed(seed),
	keyFromSeed(seed, 'P-256'),
	keyFromSeed(new Uint8Array(48).fill(7), 'P-384')
];
const privateRsa = (modulusLength: number): JsonObject => {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
	return jsonCopy(privateKey.export({ format: 'jwk' }));
};
const rsaJwk = privateRsa(2048);

function multikey(header: readonly number[], raw: Uint8Array): string {
	return `z${encodeBase58(Uint8Array.from([...header, ...raw]))}`;
}

async function holds(pair: SigningKey, key: VerificationKey): Promise<void> {
	const data = new Uint8Array(64).fill(1);
	const signature = await pair.sign(data);
	assert.equal(key.algorithm, pair.algorithm);
	assert.equal(await key.verify(data, signature), true);
	assert.equal(await key.verify(data.with(0, 2), signature), false);
	assert.equal(await key.verify(data, signature.subarray(1)), false);
}

test('keys come from seeds, Multikeys and JWKs, and are the same', async () => {
	for (const pair of pairs) {
		await holds(pair, publicKeyFromMultibase(pair.publicKeyMultibase));
		await holds(pair, publicKeyFromJwk({ ...pair.publicKeyJwk }));
		const secret = new Uint8Array(pair.algorithm === 'P-384' ? 48 : 32).fill(7);
		const again = keyFromJwk({ ...pair.publicKeyJwk, d: encodeBase64url(secret) });
		assert.equal(again.publicKeyJwk.kty, pair.publicKeyJwk.kty);
		await holds(again, publicKeyFromMultibase(pair.publicKeyMultibase));
	}
	const rsa = keyFromJwk(rsaJwk);
	assert.deepEqual(rsa.publicKeyJwk, { kty: 'RSA', n: rsaJwk.n, e: rsaJwk.e });
	await holds(rsa, publicKeyFromJwk({ ...rsa.publicKeyJwk }));
});

test('secret Multikeys of every kind are read', () => {
	const headers = [
		[0x80, 0x26],
		[0x86, 0x26],
		[0x87, 0x26]
	];
	for (const [index, pair] of pairs.entries()) {
		const secret = new Uint8Array(pair.algorithm === 'P-384' ? 48 : 32).fill(7);
		const read = keyFromSecretMultibase(multikey(headers[index] ?? [], secret));
		assert.equal(read.publicKeyMultibase, pair.publicKeyMultibase);
	}
	const old = multikey([0x80, 0x26], new Uint8Array(64).fill(7));
	assert.equal(keyFromSecretMultibase(old).publicKeyMultibase, pairs[0]?.publicKeyMultibase);
});

test('a secret shows nowhere', () => {
	for (const pair of [...pairs, keyFromJwk(rsaJwk)]) {
		const names = Object.keys(pair).filter((name) => !name.startsWith('publicKey'));
		assert.deepEqual(names.sort(), ['algorithm', 'sign']);
		assert.ok(!('d' in pair.publicKeyJwk));
	}
});

test('key material that is not as it must be is refused', () => {
	const [ed25519, p256] = pairs;
	refuses(() => keyFromSeed(new Uint8Array(31)), 'seed-malformed');
	refuses(() => keyFromSeed(new Uint8Array(32), 'P-384'), 'seed-malformed');
	refuses(() => keyFromSeed(new Uint8Array(32), 'P-256'), 'key-malformed');
	refuses(() => keyFromSecretMultibase(ed25519?.publicKeyMultibase ?? ''), 'key-unsupported');
	refuses(() => keyFromSecretMultibase(multikey([0x86, 0x26], new Uint8Array(33))), 'key-malformed');
	refuses(() => publicKeyFromMultibase('uAAAA'), 'key-malformed');
	refuses(() => publicKeyFromMultibase(multikey([0xed, 1], Uint8Array.of(2))), 'key-malformed');
	refuses(
		() => publicKeyFromMultibase(multikey([0x80, 0x24], new Uint8Array(33).fill(255))),
		'key-malformed'
	);
	refuses(() => publicKeyFromMultibase(multikey([0xe7, 1], new Uint8Array(33))), 'key-unsupported');
	refuses(() => publicKeyFromJwk({ kty: 'EC', crv: 'P-256', x: '' }), 'key-malformed');
	refuses(() => publicKeyFromJwk({ ...p256?.publicKeyJwk, x: encodeBase64url(seed) }), 'key-malformed');
	refuses(() => publicKeyFromJwk({ kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' }), 'key-unsupported');
	refuses(() => publicKeyFromJwk({ kty: 'OKP', crv: 'Ed25519', x: 'AA' }), 'key-malformed');
	refuses(() => publicKeyFromJwk({ kty: 'oct', k: 'AA' }), 'key-unsupported');
	refuses(() => publicKeyFromJwk({ kty: 'RSA', n: encodeBase64url(seed), e: 'AQAB' }), 'key-malformed');
	refuses(() => keyFromJwk({ ...ed25519?.publicKeyJwk }), 'key-malformed');
	refuses(() => keyFromJwk({ ...p256?.publicKeyJwk, d: encodeBase64url(seed.with(0, 8)) }), 'key-mismatch');
	refuses(() => keyFromJwk({ ...rsaJwk, p: '' }), 'key-malformed');
	refuses(() => keyFromJwk(privateRsa(1024)), 'key-malformed');
});
