import assert from 'node:assert/strict';
import { createPublicKey, verify as verifyRaw } from 'node:crypto';
import { test } from 'node:test';
import { importJWK, jwtVerify, type JWK } from 'jose';
import {
	check,
	documents,
	headerOf,
	kid,
	listing,
	p256,
	p384,
	payloadOf,
	rsa
} from '../../test/jwt-support.ts';
import {
	badge,
	copyOf,
	endorsement,
	issuer,
	key,
	listAddress,
	method,
	now,
	otherKey,
	signing,
	web
} from '../../test/support.ts';
import {
	bakePng,
	bakeSvg,
	CredentialError,
	enveloped,
	issue,
	issueJwt,
	publicJwk,
	unbake,
	verify,
	type JsonObject
} from '../index.ts';
import { claimsOf } from './claims.ts';
import { signCompactJws } from './compact-jws.ts';

const signed = await issueJwt(badge(), { key: rsa, kid });
const good = web(listing(rsa));

test('an RS256 JWT is as Open Badges 3.0 §8.2 says, and the crypto of the platform agrees', () => {
	const { iss, sub, jti, nbf, exp, ...members } = payloadOf(signed);
	assert.deepEqual(headerOf(signed), { alg: 'RS256', kid, typ: 'JWT' });
	assert.deepEqual(members, JSON.parse(JSON.stringify(badge())));
	assert.deepEqual([iss, sub, jti], [issuer, badge().credentialSubject.id, badge().id]);
	assert.deepEqual(
		[nbf, exp],
		[Date.parse(badge().validFrom) / 1000, Date.parse(badge().validUntil ?? '') / 1000]
	);
	const [head, body, signature] = signed.split('.');
	const bytes = Buffer.from(`${head}.${body}`);
	assert.ok(
		verifyRaw(
			'sha256',
			bytes,
			createPublicKey({ key: rsa.publicKeyJwk, format: 'jwk' }),
			Buffer.from(signature ?? '', 'base64url')
		)
	);
});

test('each algorithm verifies, with the same eight checks as an embedded proof', async () => {
	for (const [one, alg] of [
		[rsa, 'RS256'],
		[p256, 'ES256'],
		[p384, 'ES384'],
		[otherKey, 'EdDSA']
	] as const) {
		const jwt = await issueJwt(badge(), { key: one, kid });
		assert.equal(headerOf(jwt).alg, alg);
		const result = await verify(jwt, { now, fetch: web(listing(one)), trust: () => true });
		const embedded = await verify(await issue(badge(), signing), {
			now,
			fetch: web(documents),
			trust: () => true
		});
		assert.deepEqual(result.checks, embedded.checks);
		assert.deepEqual([result.verdict, result.facts], ['valid', embedded.facts]);
	}
});

test('jose verifies ours', async () => {
	for (const key of [rsa, p256, p384, otherKey]) {
		const jwt = await issueJwt(badge(), { key, kid });
		const { payload, protectedHeader } = await jwtVerify(
			jwt,
			await importJWK(publicJwk(key.publicKeyJwk) as JWK),
			{
				issuer,
				subject: badge().credentialSubject.id ?? '',
				typ: 'JWT',
				currentDate: now
			}
		);
		assert.deepEqual([payload.jti, protectedHeader.kid], [badge().id, kid]);
	}
});

test('a did URL as kid is found in the document of the issuer', async () => {
	const jwt = await issueJwt(badge(), { key, kid: method });
	assert.equal((await verify(jwt, { now, fetch: web(documents) })).verdict, 'valid');
	const foreign = await signCompactJws({ ...badge(), ...claimsOf(copyOf(badge()) as JsonObject) }, otherKey, {
		kid: `did:key:${otherKey.publicKeyMultibase}#${otherKey.publicKeyMultibase}`
	});
	const result = await verify(foreign, { now, fetch: web(documents) });
	assert.deepEqual([result.verdict, check(result, 'proof')?.code], ['not-valid', 'issuer-mismatch']);
});

test('a JWK set answers for its keys', async () => {
	const set = 'https://badges.example/jwks.json';
	const keys = [
		{ ...publicJwk(p256.publicKeyJwk), kid: 'other' },
		{ ...publicJwk(rsa.publicKeyJwk), kid: 'rsa' }
	];
	const jwt = await issueJwt(badge(), { key: rsa, kid: `${set}#rsa` });
	const fetch = web({ ...listing(rsa), [set]: { keys } });
	assert.equal((await verify(jwt, { now, fetch })).verdict, 'valid');
});

test('the form of data model 1.1, with the credential in vc, is read', async () => {
	const {
		id,
		issuer: _issuer,
		validFrom: _from,
		validUntil: _until,
		...rest
	} = copyOf(badge()) as JsonObject;
	const subject = { ...(rest.credentialSubject as JsonObject) };
	delete subject.id;
	const vc = {
		...rest,
		'@context': [
			'https://www.w3.org/2018/credentials/v1',
			'https://purl.imsglobal.org/spec/ob/v3p0/context.json'
		],
		credentialSubject: subject
	};
	const jwt = await signCompactJws({ vc, ...claimsOf(copyOf(badge()) as JsonObject) }, rsa, {
		kid,
		typ: 'JWT'
	});
	const result = await verify(jwt, { now, fetch: good });
	assert.equal(result.verdict, 'valid');
	assert.deepEqual(
		[result.facts.id, result.facts.issuer.id, result.facts.subjectId, result.facts.validFrom],
		[id, issuer, badge().credentialSubject.id, badge().validFrom]
	);
	assert.equal(result.credential?.issuanceDate, badge().validFrom);
});

test('vc+jwt carries the credential alone, and an envelope carries it', async () => {
	const jwt = await issueJwt(badge(), { key: rsa, kid, form: 'vc+jwt' });
	assert.deepEqual(headerOf(jwt), { alg: 'RS256', kid, typ: 'vc+jwt', cty: 'vc' });
	assert.deepEqual(payloadOf(jwt), JSON.parse(JSON.stringify(badge())));
	for (const input of [jwt, enveloped(jwt), JSON.stringify(enveloped(jwt))]) {
		assert.equal((await verify(input, { now, fetch: good })).verdict, 'valid');
	}
	assert.equal(
		(await verify({ ...enveloped(jwt), id: 'data:text/plain,x' }, { now })).verdict,
		'cannot-tell'
	);
	assert.throws(() => enveloped('{}'), CredentialError);
});

test('what Open Badges 3.0 does not allow is not signed', async () => {
	const { id: _, ...nobody } = badge().credentialSubject;
	const cases: [object, object, string][] = [
		[badge({ validFrom: '2026-03-01T09:00:00.5Z' }), {}, 'date-malformed'],
		[{ ...badge(), credentialSubject: nobody }, {}, 'schema-invalid'],
		[badge(), { kid: 'did:web:other.example#key-1' }, 'issuer-mismatch'],
		[badge(), { kid: 'key-1' }, 'issuer-mismatch']
	];
	for (const [document, change, code] of cases) {
		await assert.rejects(issueJwt(document, { key: rsa, kid, ...change }), { code });
	}
});

test('JWTs go into pictures and come out again', async () => {
	const dot =
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2NgUPr/HwADaAIhG61j/AAAAABJRU5ErkJggg==';
	assert.equal(unbake(bakePng(Buffer.from(dot, 'base64'), signed)).credential, signed);
	assert.equal(unbake(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"/>', signed)).credential, signed);
});

test('an endorsement as JWT is checked where it stands', async () => {
	const city = `did:key:${otherKey.publicKeyMultibase}`;
	const cityKid = `${city}#${otherKey.publicKeyMultibase}`;
	const { credentialSubject } = badge();
	for (const [about, verdict] of [
		[credentialSubject.achievement.id, 'valid'],
		['https://badges.example/badges/2', 'not-valid']
	] as const) {
		const { id: _, ...subject } = endorsement(about, city).credentialSubject;
		const inside = await issueJwt(
			{ ...endorsement(about, city), credentialSubject: { ...subject, id: about } },
			{ key: otherKey, kid: cityKid }
		);
		const achievement = { ...credentialSubject.achievement, endorsementJwt: [inside] };
		const result = await verify(await issueJwt(badge({ achievement }), { key: rsa, kid }), {
			now,
			fetch: good
		});
		assert.deepEqual(
			result.endorsements.map((one) => [one.path, one.verdict, one.issuerId, one.comment]),
			[['credentialSubject.achievement.endorsementJwt[0]', verdict, city, 'We hire people who hold this.']]
		);
	}
});

test('a status list may be a JWT too', async () => {
	const list = documents[listAddress] as JsonObject;
	const { proof: _, ...unsigned } = list;
	const served = await issueJwt(unsigned, { key: rsa, kid, form: 'vc+jwt' });
	const fetch = web({ ...listing(rsa), [listAddress]: served } as Record<string, object | string>);
	assert.equal((await verify(signed, { now, fetch })).verdict, 'valid');
});
