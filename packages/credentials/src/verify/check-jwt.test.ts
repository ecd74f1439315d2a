import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, documents, kid, listing, p256, payloadOf, rsa } from '../../test/jwt-support.ts';
import { badge, copyOf, issuer, now, web } from '../../test/support.ts';
import { issueJwt, keyFromSeed, publicJwk, verify, type CheckName, type JsonObject } from '../index.ts';
import { claimsOf } from '../jose/claims.ts';
import { signCompactJws } from '../jose/compact-jws.ts';

const signed = await issueJwt(badge(), { key: rsa, kid });
const good = web(listing(rsa));

test('what a forger writes into the header makes nobody else the issuer', async () => {
	const members = { ...badge(), ...claimsOf(copyOf(badge()) as JsonObject) };
	const evil = 'https://evil.example/key';
	const mine = publicJwk(p256.publicKeyJwk);
	const withKid = await signCompactJws(members, p256, { kid: evil });
	const elsewhere = await verify(withKid, { now, fetch: web({ ...documents, [evil]: mine }) });
	assert.deepEqual(
		[elsewhere.verdict, check(elsewhere, 'issuer')?.code],
		['not-valid', 'controller-lacks-key']
	);
	const sameHost = 'https://badges.example/files/1';
	const uploaded = await signCompactJws(members, p256, { kid: sameHost });
	const upload = await verify(uploaded, { now, fetch: web({ ...documents, [sameHost]: mine }) });
	assert.equal(upload.verdict, 'not-valid');
	const withJwk = await signCompactJws(members, p256, { jwk: mine });
	const inHeader = await verify(withJwk, { now, fetch: web(documents) });
	assert.deepEqual(
		[inHeader.verdict, check(inHeader, 'issuer')?.code],
		['not-valid', 'controller-lacks-key']
	);
});

test('under the name that the issuer lists, the listed key counts, not what its address answers', async () => {
	const other = keyFromSeed(new Uint8Array(32).fill(4), 'P-256');
	const world = web({ ...listing(p256), [kid]: publicJwk(other.publicKeyJwk) });
	const byOther = await verify(await issueJwt(badge(), { key: other, kid }), { now, fetch: world });
	assert.deepEqual([byOther.verdict, check(byOther, 'proof')?.code], ['not-valid', 'proof-invalid']);
	const byListed = await verify(await issueJwt(badge(), { key: p256, kid }), { now, fetch: world });
	assert.equal(byListed.verdict, 'valid');
});

test("a listed key of a kind that is not known stands in nobody's way", async () => {
	const did = 'https://badges.example/.well-known/did.json';
	const unknown = { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' };
	const id = `${issuer}#unknown`;
	const listed = listing(p256, 'https://badges.example/keys/other');
	const document = listed[did] as { verificationMethod: object[]; assertionMethod: string[] };
	const method = { id, type: 'JsonWebKey', controller: issuer, publicKeyJwk: unknown };
	const world = {
		...listed,
		[kid]: publicJwk(p256.publicKeyJwk),
		[did]: {
			...document,
			verificationMethod: [method, ...document.verificationMethod],
			assertionMethod: [id, ...document.assertionMethod]
		}
	};
	const { verdict } = await verify(await issueJwt(badge(), { key: p256, kid }), { now, fetch: web(world) });
	assert.equal(verdict, 'valid');
});

test('an issuer that is a web address answers for the keys of its origin, or lists them', async () => {
	const profile = 'https://badges.example/issuers/1';
	const own = badge({ issuer: { id: profile, name: 'Riverside Youth Club' } });
	const { credentialStatus: _, ...rest } = own;
	for (const [at, answers, verdict, code] of [
		[kid, {}, 'valid', undefined],
		['https://keys.example/1', {}, 'cannot-tell', 'key-not-bound'],
		[
			'https://keys.example/1',
			{
				[profile]: {
					id: profile,
					assertionMethod: [
						{ id: 'https://keys.example/1', controller: profile, publicKeyJwk: publicJwk(rsa.publicKeyJwk) }
					]
				}
			},
			'valid',
			undefined
		]
	] as const) {
		const jwt = await issueJwt(rest, { key: rsa, kid: at });
		const result = await verify(jwt, { now, fetch: web({ [at]: publicJwk(rsa.publicKeyJwk), ...answers }) });
		assert.deepEqual([result.verdict, check(result, 'issuer')?.code], [verdict, code]);
	}
});

test('a changed JWT, and one of another kind, does not hold', async () => {
	const [head = '', body = '', signature = ''] = signed.split('.');
	const changed = Buffer.from(JSON.stringify({ ...payloadOf(signed), name: 'Rocket scientist' })).toString(
		'base64url'
	);
	const encoded = (header: object) => Buffer.from(JSON.stringify(header)).toString('base64url');
	const cases: [string, string, CheckName, string][] = [
		[`${head}.${changed}.${signature}`, 'not-valid', 'proof', 'proof-invalid'],
		[`${encoded({ alg: 'none' })}.${body}.`, 'not-valid', 'proof', 'proof-missing'],
		[`${encoded({ alg: 'HS256', kid })}.${body}.${signature}`, 'cannot-tell', 'proof', 'jwt-unsupported'],
		[`${encoded({ alg: 'ES256', kid })}.${body}.${signature}`, 'not-valid', 'proof', 'key-mismatch'],
		[
			`${encoded({ alg: 'RS256', kid, typ: 'vp+jwt' })}.${body}.${signature}`,
			'not-valid',
			'proof',
			'jwt-type-mismatch'
		],
		[
			`${encoded({ alg: 'RS256', kid, crit: ['exp'] })}.${body}.${signature}`,
			'cannot-tell',
			'parse',
			'jwt-unsupported'
		],
		[`${head}.bm90IGpzb24.${signature}`, 'not-valid', 'parse', 'jwt-malformed'],
		[`${signed}~`, 'cannot-tell', 'parse', 'jwt-unsupported']
	];
	for (const [jwt, verdict, name, code] of cases) {
		const result = await verify(jwt, { now, fetch: good });
		assert.deepEqual([result.verdict, check(result, name)?.code], [verdict, code]);
	}
});

test('claims that contradict the credential are refused, missing ones are not', async () => {
	const members = copyOf(badge()) as JsonObject;
	for (const [claim, value] of [
		['iss', 'did:web:other.example'],
		['sub', 'urn:uuid:other'],
		['jti', 'urn:uuid:other'],
		['nbf', 0]
	] as const) {
		const jwt = await signCompactJws({ ...members, ...claimsOf(members), [claim]: value }, rsa, { kid });
		const result = await verify(jwt, { now, fetch: good });
		assert.deepEqual([result.verdict, check(result, 'parse')?.code], ['not-valid', 'jwt-claims-mismatch']);
	}
	const bare = await signCompactJws(members, rsa, { kid });
	assert.equal((await verify(bare, { now, fetch: good })).verdict, 'valid');
	const exp = now.getTime() / 1000 - 1;
	const over = await signCompactJws({ ...members, ...claimsOf(members), exp }, rsa, { kid });
	const result = await verify(over, { now, fetch: good });
	assert.deepEqual([result.verdict, check(result, 'validity')?.code], ['not-valid', 'expired']);
});
