// What 1EdTech defines beside Open Badges 3.0: its revocation list, and types that no context names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { kid, listing, rsa } from '../../test/jwt-support.ts';
import { badge, documentsWith, issuer, now, signing, web } from '../../test/support.ts';
import { check, json, withStatus } from '../../test/wild-support.ts';
import { addProof, documentLoader, verify, type JsonObject } from '../index.ts';
import { claimsOf } from '../jose/claims.ts';
import { signCompactJws } from '../jose/compact-jws.ts';

const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const documents = await documentsWith();
const revocations = 'https://badges.example/revocations';

test('1EdTechRevocationList: listed, not listed, out of reach', async () => {
	const entry = { id: revocations, type: '1EdTechRevocationList' };
	const signed = await addProof(withStatus(entry, [EXTENSIONS]), signing);
	const jwt = await issueJwtOf(withStatus(entry));
	const id = String(badge().id);
	for (const [list, verdict, code, status] of [
		[{ id: revocations, issuer, revokedCredential: [] }, 'valid', 'passed', 'active'],
		[
			{ id: revocations, issuer, revokedCredential: [{ id, revoked: true, revocationReason: 'Mistake' }] },
			'not-valid',
			'status-revoked',
			'revoked'
		],
		[{ issuer: { id: issuer }, revokedCredentials: [{ id }] }, 'not-valid', 'status-revoked', 'revoked'],
		[{ issuer, revokedCredential: [{ id, revoked: false }] }, 'valid', 'passed', 'active'],
		[
			{ issuer: 'did:web:other.example', revokedCredential: [] },
			'cannot-tell',
			'status-list-mismatch',
			'unknown'
		],
		[{ hello: 'world' }, 'cannot-tell', 'status-list-malformed', 'unknown']
	] as const) {
		for (const input of [signed, jwt]) {
			const result = await verify(input, { now, fetch: web({ ...listing(rsa), [revocations]: list }) });
			assert.deepEqual(
				[result.verdict, check(result, 'status'), result.facts.status],
				[verdict, code, status]
			);
		}
	}
	const gone = await verify(signed, { now, fetch: web(documents) });
	assert.deepEqual([gone.verdict, check(gone, 'status')], ['cannot-tell', 'fetch-failed']);
});

async function issueJwtOf(document: JsonObject): Promise<string> {
	return signCompactJws({ ...document, ...claimsOf(document) }, rsa, { kid, typ: 'JWT' });
}

/** What libraries do that drop what no context defines, without a word. */
async function signedCarelessly(document: JsonObject): Promise<JsonObject> {
	const status = document.credentialStatus as JsonObject;
	const { type: _, ...bare } = status;
	const { proof } = await addProof({ ...document, credentialStatus: bare }, signing);
	return { ...document, proof: proof as unknown as JsonObject };
}

test('types of 1EdTech that no context defines are named, and what they say is still read', async () => {
	const credential = withStatus({ id: revocations, type: '1EdTechRevocationList' });
	const quads = await jsonld.toRDF(credential, { documentLoader, base: null });
	assert.ok(!JSON.stringify(quads).includes('1EdTechRevocationList'), 'jsonld drops it, unless it is safe');
	const signed = await signedCarelessly(credential);
	const clean = { issuer, revokedCredential: [] };
	const result = await verify(signed, { now, fetch: web({ ...documents, [revocations]: clean }) });
	assert.deepEqual(
		[result.verdict, result.warnings.map(({ path, code }) => [path, code])],
		['valid', [['credentialStatus.type', 'context']]]
	);
	const list = { issuer, revokedCredential: [{ id: badge().id ?? '' }] };
	const revoked = await verify(signed, { now, fetch: web({ ...documents, [revocations]: list }) });
	assert.deepEqual([revoked.verdict, check(revoked, 'status')], ['not-valid', 'status-revoked']);
	for (const change of [
		{ credentialStatus: { id: revocations } },
		{ credentialStatus: { id: revocations, type: '1EdTechCredentialRefresh' } },
		{ credentialStatus: { id: 'https://evil.example', type: '1EdTechRevocationList' } },
		{ credentialStatus: [] },
		{ name: 'Rocket scientist' }
	]) {
		const changed = await verify(
			{ ...signed, ...change },
			{ now, fetch: web({ ...documents, [revocations]: list }) }
		);
		assert.notEqual(changed.verdict, 'valid');
	}
});

test('the schema type of 1EdTech changes nothing about trust', async () => {
	const schema = { id: 'https://badges.example/schema.json', type: '1EdTechJsonSchemaValidator2019' };
	const { credentialStatus: _, ...plain } = badge();
	const named = await addProof(
		json({ ...badge({ contexts: [EXTENSIONS] }), credentialSchema: [schema] }),
		signing
	);
	assert.equal((await verify(named, { now, fetch: web(documents) })).verdict, 'valid');
	const { proof } = await addProof(json({ ...plain, credentialSchema: [{ id: schema.id }] }), signing);
	const careless = await verify(
		{ ...plain, credentialSchema: [schema], proof },
		{ now, fetch: web(documents) }
	);
	assert.equal(careless.verdict, 'valid');
	assert.deepEqual(
		careless.warnings.map(({ path }) => path),
		['credentialSchema.type']
	);
});
