import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importJWK, jwtVerify, type JWK } from 'jose';
import { headerOf, payloadOf } from '../../test/jwt-support.ts';
import { badge, copyOf, documentsWith, issuer, key, method, now, signing, web } from '../../test/support.ts';
import {
	CredentialError,
	didWebAddress,
	didWebDocument,
	enveloped,
	envelopedPresentation,
	issue,
	issueJwt,
	keyFromSeed,
	presentation,
	signPresentationJwt,
	verify,
	verifyPresentation,
	type JsonObject,
	type PresentationVerification,
	type VerifyPresentationOptions
} from '../index.ts';
import { signCompactJws } from '../jose/compact-jws.ts';

const holderKey = keyFromSeed(new Uint8Array(32).fill(9), 'P-256');
const holder = `did:key:${holderKey.publicKeyMultibase}`;
const kid = `${holder}#${holderKey.publicKeyMultibase}`;
const asked = { challenge: '3f1c9a', domain: 'https://school.example' };
const documents = await documentsWith();
const embedded = await issue(badge(), signing);
const jwt = await issueJwt(badge(), { key, kid: method, form: 'vc+jwt' });
const document = presentation({ holder, credentials: [embedded, enveloped(jwt)] });
const shown = await signPresentationJwt(document, { key: holderKey, kid, ...asked });

const seen = (
	input: unknown,
	change: Partial<VerifyPresentationOptions> = {}
): Promise<PresentationVerification> =>
	verifyPresentation(input, { now, fetch: web(documents), ...asked, ...change });

function codes({ verdict, checks }: PresentationVerification): Record<string, string | undefined> {
	const bad = checks.filter(({ outcome }) => outcome !== 'passed');
	return { verdict, ...Object.fromEntries(bad.map(({ name, code }) => [name, code])) };
}

/** The same presentation with other claims and another header, signed by the holder all the same. */
const signedWith = (claims: JsonObject, header: JsonObject = {}): Promise<string> =>
	signCompactJws({ ...payloadOf(shown), ...claims }, holderKey, { kid, typ: 'vp+jwt', ...header });

test('a presentation as a JWT is verified with the credentials inside, bare and in its envelope', async () => {
	for (const input of [shown, envelopedPresentation(shown), JSON.stringify(envelopedPresentation(shown))]) {
		const result = await seen(input);
		assert.deepEqual(codes(result), { verdict: 'valid' });
		assert.equal(result.holder, holder);
		assert.deepEqual(
			result.credentials.map(({ verdict }) => verdict),
			['valid', 'valid']
		);
	}
});

test('another library reads it, with the challenge as nonce and the domain as audience', async () => {
	const { payload, protectedHeader } = await jwtVerify(
		shown,
		await importJWK(holderKey.publicKeyJwk as JWK, 'ES256'),
		{ audience: asked.domain, typ: 'vp+jwt', currentDate: now }
	);
	assert.deepEqual(protectedHeader, { alg: 'ES256', kid, typ: 'vp+jwt', cty: 'vp' });
	const { nonce, aud: _, ...members } = payload;
	assert.equal(nonce, asked.challenge);
	assert.deepEqual(members, copyOf(document));
});

test('the older form, with the presentation in the claim vp, is read too', async () => {
	const older = { iss: holder, jti: 'urn:uuid:1', aud: [asked.domain], nonce: asked.challenge };
	const { holder: _, ...inside } = copyOf(document);
	const result = await seen(await signCompactJws({ ...older, vp: inside }, holderKey, { kid, typ: 'JWT' }));
	assert.deepEqual(codes(result), { verdict: 'valid' });
	assert.deepEqual([result.holder, result.presentation?.id], [holder, 'urn:uuid:1']);
	for (const [claim, value] of [
		['iss', issuer],
		['jti', 'urn:uuid:2']
	] as const) {
		const vp = { ...copyOf(document), id: 'urn:uuid:1' };
		const lie = await signCompactJws({ ...older, vp, [claim]: value }, holderKey, { kid, typ: 'JWT' });
		assert.deepEqual(codes(await seen(lie)).parse, 'jwt-claims-mismatch');
	}
});

test('it serves one verifier, once, in its time', async () => {
	const seconds = now.getTime() / 1000;
	const cases: [JsonObject, Partial<VerifyPresentationOptions>, string | undefined][] = [
		[{}, { challenge: 'another' }, 'proof-challenge-mismatch'],
		[{}, { domain: 'https://shop.example' }, 'proof-domain-mismatch'],
		[{}, { domain: [] }, 'proof-domain-mismatch'],
		[{}, { domain: ['https://shop.example', 'https://school.example'] }, undefined],
		[{}, { challenge: undefined, domain: undefined }, undefined],
		[{ nonce: [asked.challenge] }, {}, 'proof-challenge-mismatch'],
		[{ aud: ['https://shop.example', 'https://school.example'] }, {}, undefined],
		[{ exp: seconds }, {}, 'proof-expired'],
		[{ exp: seconds + 1 }, {}, undefined],
		[{ nbf: seconds + 1 }, {}, 'not-yet-valid'],
		[{ exp: 'soon' }, {}, 'jwt-malformed']
	];
	for (const [claims, change, code] of cases) {
		const result = await seen(await signedWith(claims), change);
		assert.equal(codes(result).proof, code);
		assert.equal(result.holder, code ? undefined : holder);
	}
	const { nonce: _, ...without } = payloadOf(shown);
	const bare = await signCompactJws(without, holderKey, { kid });
	assert.equal(codes(await seen(bare)).proof, 'proof-challenge-mismatch');
	const late = await signPresentationJwt(document, {
		key: holderKey,
		kid,
		...asked,
		expires: '2026-03-01T10:00:00Z'
	});
	assert.equal(payloadOf(late).exp, Date.parse('2026-03-01T10:00:00Z') / 1000);
});

test('a JWT that was made for something else is no presentation, and a presentation is no credential', async () => {
	assert.equal(codes(await seen(await signedWith({}, { typ: 'vc+jwt' }))).proof, 'jwt-type-mismatch');
	assert.equal(codes(await seen(jwt)).schema, 'schema-invalid');
	const taken = await verify(shown, { now, fetch: web(documents) });
	assert.equal(taken.verdict, 'not-valid');
	assert.equal(codes(await seen(enveloped(jwt))).schema, 'schema-invalid');
	assert.equal(codes(await seen(enveloped(shown))).schema, 'schema-invalid');
});

test('a key of somebody else, or one that is not for signing in, does not count', async () => {
	const thief = { ...payloadOf(shown), holder: issuer };
	assert.equal(codes(await seen(await signCompactJws(thief, holderKey, { kid }))).proof, 'holder-mismatch');
	const forged = await signCompactJws(payloadOf(shown), key, { kid });
	assert.equal(codes(await seen(forged)).proof, 'key-mismatch');
	const own = presentation({ holder: issuer, credentials: [embedded] });
	const signed = await signPresentationJwt(own, { key, kid: method, ...asked });
	assert.deepEqual(codes(await seen(signed)), { verdict: 'valid' });
	const { publicKeyMultibase } = key;
	const retired = didWebDocument({ did: issuer, keys: [{ id: 'key-1', publicKeyMultibase, retired: true }] });
	const fetch = web({ ...documents, [didWebAddress(issuer)]: retired });
	assert.equal(codes(await seen(signed, { fetch })).holder, 'controller-lacks-key');
	const withJwk = await signCompactJws({ ...payloadOf(signed) }, holderKey, {
		jwk: { ...holderKey.publicKeyJwk }
	});
	assert.equal(codes(await seen(withJwk)).holder, 'controller-lacks-key');
});

test('any change is seen, and what is no signature is refused', async () => {
	const [head = '', , signature = ''] = shown.split('.');
	const changed = { ...payloadOf(shown), id: 'urn:uuid:1' };
	const body = Buffer.from(JSON.stringify(changed)).toString('base64url');
	assert.equal(codes(await seen(`${head}.${body}.${signature}`)).proof, 'proof-invalid');
	const none = Buffer.from(JSON.stringify({ ...headerOf(shown), alg: 'none' })).toString('base64url');
	assert.equal(codes(await seen(`${none}.${body}.`)).proof, 'proof-missing');
});

test('an envelope that is none is refused', async () => {
	const envelope = envelopedPresentation(shown);
	const wrong: object[] = [
		{ ...envelope, '@context': [] },
		{ ...envelope, '@context': ['https://www.w3.org/ns/credentials/examples/v2'] },
		{ ...envelope, id: shown },
		{ ...envelope, type: 'VerifiablePresentation' },
		{ ...envelope, type: ['EnvelopedVerifiablePresentation', 'VerifiablePresentation'] }
	];
	for (const one of wrong) assert.equal((await seen(one)).verdict, 'not-valid');
	const cose = { ...envelope, id: envelope.id.replace('vp+jwt', 'vp+cose') };
	assert.deepEqual(codes(await seen(cose)).parse, 'jwt-unsupported');
	assert.throws(() => envelopedPresentation('hello'), { code: 'jwt-malformed' });
});

test('only a holder signs, and only what is a presentation', async () => {
	const refuses = (work: Promise<unknown>, code: string) =>
		assert.rejects(work, (error) => error instanceof CredentialError && error.code === code);
	const options = { key: holderKey, kid };
	await refuses(signPresentationJwt({ ...document, type: 'Thing' }, options), 'schema-invalid');
	await refuses(signPresentationJwt({ ...document, holder: issuer }, options), 'holder-mismatch');
	await refuses(signPresentationJwt(document, { ...options, expires: 'soon' }), 'date-malformed');
});
