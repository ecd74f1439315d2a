// Both platforms give the same bytes; Node has Web Crypto too, so both run here.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { publicKeyFromMultibase } from '../engine/verification-key.ts';
import * as node from './node.ts';
import type { Curve, Platform, RsaPrivateJwk } from './platform.ts';
import * as web from './web.ts';

const platforms: Record<string, Platform> = { node, web };
const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (data: Uint8Array) => Buffer.from(data).toString('hex');
const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const runs = { seed: 20_260_409, numRuns: 60 };

for (const [name, platform] of Object.entries(platforms)) {
	test(`${name}: FIPS 180-4 and RFC 4231 §4.3`, () => {
		assert.equal(
			hex(platform.sha256('abc')),
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
		);
		assert.equal(platform.sha256Hex('é'), hex(platform.sha256(bytes('é'))));
		assert.equal(
			hex(platform.sha384(bytes('abc'))),
			'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed' + '8086072ba1e7cc2358baeca134c825a7'
		);
		assert.equal(
			hex(platform.hmacSha256(bytes('Jefe'), 'what do ya want for nothing?')),
			'5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
		);
		assert.equal(platform.crc32(bytes('123456789')), 0xcbf43926);
	});

	test(`${name}: RFC 8032 §7.1, test 2`, async () => {
		const seed = unhex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
		const publicKey = platform.ed25519PublicKey(seed);
		assert.equal(hex(publicKey), '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
		const signature = await platform.ed25519Signer(seed)(Uint8Array.of(0x72));
		assert.equal(
			hex(signature),
			'92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
				'085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
		);
		const verify = platform.ed25519Verifier(publicKey);
		assert.equal(await verify(Uint8Array.of(0x72), signature), true);
		assert.equal(await verify(Uint8Array.of(0x73), signature), false);
	});

	test(`${name}: RFC 6979 §A.2.5 and §A.2.6`, async () => {
		const cases: [Curve, string, string][] = [
			[
				'P-256',
				'c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721',
				'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716' +
					'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8'
			],
			[
				'P-384',
				'6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d8' +
					'96d5724e4c70a825f872c9ea60d2edf5',
				'94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c' +
					'81a648152e44acf96e36dd1e80fabe4699ef4aeb15f178cea1fe40db2603138f' +
					'130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8'
			]
		];
		for (const [curve, secret, expected] of cases) {
			const signature = await platform.ecdsaSigner(curve, unhex(secret))(bytes('sample'));
			assert.equal(hex(signature), expected);
			const point = platform.ecPublicKey(curve, unhex(secret));
			for (const form of [point, platform.ecUncompressed(curve, point)]) {
				assert.equal(await platform.ecdsaVerifier(curve, form)(bytes('sample'), signature), true);
				assert.equal(await platform.ecdsaVerifier(curve, form)(bytes('simple'), signature), false);
			}
			assert.deepEqual(platform.ecCompressed(curve, platform.ecUncompressed(curve, point)), point);
			assert.throws(() => platform.ecdsaVerifier(curve, point.with(0, 9)));
			assert.throws(() => platform.ecPublicKey(curve, new Uint8Array(secret.length / 2)));
		}
	});

	test(`${name}: RSA signs to the same bytes as the other`, async () => {
		const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		const jwk = privateKey.export({ format: 'jwk' }) as RsaPrivateJwk;
		const signature = await platform.rsaSigner(jwk)(bytes('sample'));
		for (const other of Object.values(platforms)) {
			assert.deepEqual(await other.rsaSigner(jwk)(bytes('sample')), signature);
			const verify = other.rsaVerifier({ kty: 'RSA', n: jwk.n, e: jwk.e });
			assert.equal(await verify(bytes('sample'), signature), true);
			assert.equal(await verify(bytes('simple'), signature), false);
		}
	});

	test(`${name}: what is packed comes back, from either and from zlib`, () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60_000 }), (data) => {
				const plain = Uint8Array.from(data);
				for (const packed of [node.gzip(plain), web.gzip(plain)]) {
					assert.deepEqual(platform.gunzip(packed, 60_000), plain);
				}
				assert.deepEqual(platform.inflate(new Uint8Array(deflateSync(plain)), 60_000), plain);
				assert.deepEqual(platform.decodeBase64url(platform.encodeBase64url(plain)), plain);
				assert.equal(web.encodeBase64url(plain), node.encodeBase64url(plain));
				assert.equal(web.crc32(plain), node.crc32(plain));
			}),
			runs
		);
	});

	test(`${name}: a bomb stops early, and damage is seen`, () => {
		const bomb = new Uint8Array(gzipSync(new Uint8Array(200_000_000), { level: 9 }));
		assert.throws(() => platform.gunzip(bomb, 1_000_000), RangeError);
		const packed = new Uint8Array(gzipSync('a text that is packed, packed, packed'));
		const deflated = new Uint8Array(deflateSync('a text that is packed, packed, packed'));
		for (let index = 10; index < packed.length; index++) {
			const changed = packed.with(index, (packed[index] ?? 0) ^ 0x55);
			assert.throws(() => platform.gunzip(changed, 1000), `gzip ${index}`);
		}
		for (let index = 0; index < deflated.length; index++) {
			const changed = deflated.with(index, (deflated[index] ?? 0) ^ 0x55);
			assert.throws(() => platform.inflate(changed, 1000), `zlib ${index}`);
			assert.throws(() => platform.inflate(deflated.subarray(0, index), 1000), `cut ${index}`);
		}
		for (let cut = 0; cut < packed.length; cut++) {
			assert.throws(() => platform.gunzip(packed.subarray(0, cut), 1000), `cut ${cut}`);
		}
	});
}

test('web: a gzip header with every part is read', () => {
	const plain = bytes('a text');
	const packed = gzipSync(plain);
	const parts = [2, 0, 7, 7, ...bytes('name\0'), ...bytes('comment\0'), 0, 0];
	const whole = Uint8Array.from([...packed.subarray(0, 3), 0x1e, ...packed.subarray(4, 10), ...parts]);
	const long = Uint8Array.from([...whole, ...packed.subarray(10)]);
	assert.deepEqual(web.gunzip(long, 100), plain);
});

test('the library runs on the platform of Node here', () => {
	const key = publicKeyFromMultibase('z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2');
	assert.equal(key.algorithm, 'Ed25519');
});
