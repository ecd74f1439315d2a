// Keys at web addresses, Open Badges 3.0 §8.5: they count only when they are bound to the issuer.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { badge, created, now, web } from '../../test/support.ts';
import {
	didJwkDocument,
	didWebAddress,
	didWebDocument,
	addProof,
	keyFromJwk,
	keyFromSeed,
	verify,
	type JsonObject,
	type SigningKey
} from '../index.ts';
import { jsonCopy } from '../engine/json.ts';
import { publicKeyOf, verificationMethodIn } from './verification-method.ts';

const key = keyFromSeed(new Uint8Array(32).fill(5), 'P-256');
const issuer = 'https://school.example/issuers/1';
const at = 'https://school.example/keys/1';
const elsewhere = 'https://keys.example/1';

async function signedBy(who: string, verificationMethod: string, by: SigningKey = key): Promise<JsonObject> {
	const { credentialStatus: _, ...rest } = badge({ issuer: { id: who, name: 'A school' } });
	return addProof(jsonCopy(rest), { key: by, verificationMethod, created });
}

async function outcome(
	documents: Record<string, object | string>,
	verificationMethod: string,
	who: string = issuer
): Promise<(string | undefined)[]> {
	const document = await signedBy(who, verificationMethod);
	const { verdict, checks } = await verify(document, { now, fetch: web(documents) });
	return [verdict, checks.find(({ name }) => name === 'issuer')?.code];
}

const profile = { id: issuer, type: ['Profile'], name: 'A school' };
const multikey = {
	id: at,
	type: 'Multikey',
	controller: issuer,
	publicKeyMultibase: key.publicKeyMultibase
};

test('a key beside a profile that lists none counts: as JWK, as method, as document', async () => {
	const forms: [string, object][] = [
		[at, { ...key.publicKeyJwk }],
		[at, multikey],
		[`${at}#key`, { id: at, controller: issuer, ...listing(`${at}#key`, at) }],
		[at, { id: at, type: 'JsonWebKey', controller: issuer, publicKeyJwk: key.publicKeyJwk }]
	];
	for (const [id, form] of forms) {
		assert.deepEqual(await outcome({ [issuer]: profile, [at]: form }, id), ['valid', undefined]);
		assert.deepEqual(await outcome({ [issuer]: '<!doctype html>', [at]: form }, id), ['valid', undefined]);
		assert.deepEqual(await outcome({ [at]: form }, id), ['valid', undefined]);
	}
});

function listing(id: string, controller: string): object {
	return { verificationMethod: [{ ...multikey, id, controller }], assertionMethod: [id] };
}

test('a key that says that it is somebody else’s does not count', async () => {
	const other = { ...multikey, controller: 'https://school.example/issuers/2' };
	assert.deepEqual(await outcome({ [issuer]: profile, [at]: other }, at), ['not-valid', 'issuer-mismatch']);
	const { controller: _, ...nobody } = multikey;
	assert.deepEqual(await outcome({ [issuer]: profile, [at]: nobody }, at), ['not-valid', 'issuer-mismatch']);
});

test('who lists keys is signed for by those keys alone', async () => {
	const lists = { ...profile, ...listing(`${issuer}#key-1`, issuer) };
	assert.deepEqual(await outcome({ [issuer]: lists, [at]: multikey }, at), ['not-valid', 'issuer-mismatch']);
	assert.deepEqual(await outcome({ [issuer]: lists }, `${issuer}#key-1`), ['valid', undefined]);
	const refers = { ...profile, assertionMethod: [at] };
	assert.deepEqual(await outcome({ [issuer]: refers, [at]: multikey }, at), ['valid', undefined]);
	const holds = { ...profile, ...listing(at, issuer) };
	assert.deepEqual(await outcome({ [issuer]: holds }, at), ['valid', undefined]);
});

test('a key at another origin counts only when the issuer names it', async () => {
	const there = { ...multikey, id: elsewhere };
	const mismatch = ['not-valid', 'issuer-mismatch'];
	assert.deepEqual(await outcome({ [issuer]: profile, [elsewhere]: there }, elsewhere), mismatch);
	assert.deepEqual(await outcome({ [issuer]: profile, [elsewhere]: key.publicKeyJwk }, elsewhere), mismatch);
	assert.deepEqual(await outcome({ [elsewhere]: there }, elsewhere), ['cannot-tell', 'fetch-failed']);
	const refers = { ...profile, assertionMethod: [elsewhere] };
	assert.deepEqual(await outcome({ [issuer]: refers, [elsewhere]: there }, elsewhere), ['valid', undefined]);
	const did = 'did:web:school.example';
	const own = { id: did, ...listing(`${did}#key-1`, did) };
	const ofDid = { ...multikey, controller: did };
	assert.deepEqual(await outcome({ [didWebAddress(did)]: own, [at]: ofDid }, at, did), mismatch);
	const named = { id: did, assertionMethod: [at] };
	const found = await outcome({ [didWebAddress(did)]: named, [at]: ofDid }, at, did);
	assert.deepEqual(found, ['valid', undefined]);
});

test('a did:key or did:jwk cannot be spoken for by a web address', async () => {
	const did = `did:key:${keyFromSeed(new Uint8Array(32).fill(6)).publicKeyMultibase}`;
	const claims = { ...multikey, controller: did };
	assert.deepEqual(await outcome({ [at]: claims }, at, did), ['not-valid', 'issuer-mismatch']);
});

function didJwk(jwk: object): string {
	return `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
}

test('did:jwk: each kind of key, without any network', async () => {
	const p384 = keyFromSeed(new Uint8Array(48).fill(5), 'P-384');
	for (const pair of [keyFromSeed(new Uint8Array(32).fill(5)), key, p384]) {
		const did = didJwk(pair.publicKeyJwk);
		const { verdict } = await verify(await signedBy(did, `${did}#0`, pair), { now });
		assert.equal(verdict, 'valid', pair.algorithm);
	}
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const rsa = keyFromJwk(jsonCopy(privateKey.export({ format: 'jwk' })));
	const document = didJwkDocument(didJwk({ ...rsa.publicKeyJwk, use: 'sig', kid: 'a' }));
	const method = verificationMethodIn(document, `${String(document.id)}#0`, {
		purpose: 'assertionMethod',
		now
	});
	assert.equal(publicKeyOf(method).algorithm, 'RSA');
});

test('did:jwk: the example of its specification', () => {
	const did =
		'did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAi' +
		'LCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9';
	const [method] = didJwkDocument(did).verificationMethod as JsonObject[];
	assert.deepEqual(method?.publicKeyJwk, {
		kty: 'EC',
		crv: 'P-256',
		x: 'acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0',
		y: '_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSE'
	});
});

test('did:jwk: what is none is refused, and a key for something else does not sign', async () => {
	const bad = ['did:jwk:', 'did:jwk:e30', 'did:jwk:!!', 'did:jwk:AAAA', `did:jwk:${'A'.repeat(5000)}`];
	for (const did of bad) assert.throws(() => didJwkDocument(did), { name: 'CredentialError' });
	const did = didJwk({ ...key.publicKeyJwk, use: 'enc' });
	const { verdict, checks } = await verify(await signedBy(did, `${did}#0`), { now });
	assert.equal(verdict, 'not-valid');
	assert.equal(checks.find(({ name }) => name === 'issuer')?.code, 'controller-lacks-key');
});

test('a did:web lists keys of every kind beside each other, and each signs', async () => {
	const did = 'did:web:badges.example';
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const rsa = keyFromJwk(jsonCopy(privateKey.export({ format: 'jwk' })));
	const ed25519 = keyFromSeed(new Uint8Array(32).fill(5));
	const document = didWebDocument({
		did,
		keys: [
			{ id: 'key-1', publicKeyMultibase: ed25519.publicKeyMultibase },
			{ id: 'key-2', publicKeyJwk: key.publicKeyJwk },
			{ id: 'key-3', publicKeyJwk: rsa.publicKeyJwk, retired: true }
		]
	});
	assert.deepEqual((document['@context'] as string[])[2], 'https://w3id.org/security/jwk/v1');
	assert.deepEqual(document.authentication, [`${did}#key-1`, `${did}#key-2`]);
	const [, second, third] = document.verificationMethod as JsonObject[];
	assert.deepEqual(second, {
		id: `${did}#key-2`,
		type: 'JsonWebKey',
		controller: did,
		publicKeyJwk: key.publicKeyJwk
	});
	assert.deepEqual(third?.publicKeyJwk, rsa.publicKeyJwk);
	const fetch = web({ [didWebAddress(did)]: document });
	for (const [name, pair] of [
		['key-1', ed25519],
		['key-2', key]
	] as const) {
		const signed = await signedBy(did, `${did}#${name}`, pair);
		assert.equal((await verify(signed, { now, fetch })).verdict, 'valid', name);
	}
	const other = await signedBy(did, `${did}#key-3`, key);
	const { checks } = await verify(other, { now, fetch });
	assert.equal(checks.find((check) => check.name === 'proof')?.code, 'key-mismatch');
	assert.throws(() =>
		didWebDocument({ did, keys: [{ id: 'a', publicKeyJwk: { kty: 'RSA', n: 'AA', e: 'AQAB' } }] })
	);
});
