// Credentials as others issue them: older contexts, other status methods, habits of real issuers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { listing, kid, rsa } from '../../test/jwt-support.ts';
import {
	badge,
	copyOf,
	didDocument,
	documentsWith,
	issuer,
	key,
	listAddress,
	method,
	now,
	signing,
	web
} from '../../test/support.ts';
import {
	addProof,
	createStatusList,
	documentLoader,
	encodeStatusList,
	issueJwt,
	setStatus,
	statusListEntry,
	verify,
	type CheckName,
	type JsonObject,
	type Verification
} from '../index.ts';
import { claimsOf } from '../jose/claims.ts';
import { signCompactJws } from '../jose/compact-jws.ts';

const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const V1 = 'https://www.w3.org/2018/credentials/v1';
const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';
const documents = await documentsWith();
const revocations = 'https://badges.example/revocations';

function check({ checks }: Verification, name: CheckName) {
	const { outcome, code } = checks.find((one) => one.name === name) ?? {};
	return code ?? outcome;
}

function json(document: object): JsonObject {
	return copyOf(JSON.parse(JSON.stringify(document)));
}

function withStatus(credentialStatus: JsonObject, contexts: readonly string[] = []): JsonObject {
	return json({ ...badge({ contexts }), credentialStatus });
}

for (const context of ['context', 'context-3.0.1', 'context-3.0.2', 'context-3.0.3']) {
	test(`data model 1.1 with ${context}.json, signed and as JWT`, async () => {
		const { validFrom = '', validUntil = '', credentialStatus: _, ...rest } = json(badge());
		const address = `https://purl.imsglobal.org/spec/ob/v3p0/${context}.json`;
		// A word that came with 3.0.3.
		const subject = rest.credentialSubject as JsonObject;
		delete (subject.achievement as JsonObject).inLanguage;
		const older = {
			...rest,
			'@context': [V1, address, DATA_INTEGRITY],
			issuanceDate: validFrom,
			expirationDate: validUntil
		};
		const signed = await addProof(older, signing);
		const jwt = await signCompactJws({ vc: older, ...claimsOf(json(badge())) }, rsa, { kid, typ: 'JWT' });
		for (const input of [signed, jwt]) {
			const result = await verify(input, { now, fetch: web(listing(rsa)) });
			assert.deepEqual([result.verdict, result.warnings], ['valid', []]);
			assert.equal(result.facts.validFrom, validFrom);
		}
	});
}

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

test('Status List 2021 is read, and not written', async () => {
	const entry = {
		...statusListEntry({ list: listAddress, index: 7, purpose: 'revocation' }),
		type: 'StatusList2021Entry'
	};
	const STATUS_LIST = 'https://w3id.org/vc/status-list/2021/v1';
	const signed = await addProof(withStatus(json(entry), [STATUS_LIST]), signing);
	for (const [isRevoked, verdict] of [
		[false, 'valid'],
		[true, 'not-valid']
	] as const) {
		const bits = createStatusList();
		setStatus(bits, 7, isRevoked);
		const list = await addProof(
			{
				'@context': [V1, STATUS_LIST, DATA_INTEGRITY],
				id: listAddress,
				type: ['VerifiableCredential', 'StatusList2021Credential'],
				issuer,
				issuanceDate: signing.created,
				credentialSubject: {
					id: `${listAddress}#list`,
					type: 'StatusList2021',
					statusPurpose: 'revocation',
					encodedList: encodeStatusList(bits).slice(1)
				}
			},
			signing
		);
		const result = await verify(signed, { now, fetch: web({ ...documents, [listAddress]: list }) });
		assert.equal(result.verdict, verdict);
	}
	const { credentialStatus: _, ...rest } = badge();
	await assert.rejects(issueJwt({ ...rest, credentialStatus: entry }, { key, kid: method }), {
		code: 'status-type-unsupported'
	});
});

test('a JWT that holds an embedded proof too, and extensions in full IRIs', async () => {
	const embedded = await addProof(json(badge()), signing);
	const both = await issueJwt(embedded, { key: rsa, kid });
	assert.equal((await verify(both, { now, fetch: web(listing(rsa)) })).verdict, 'valid');
	const extended = json({ ...badge(), 'https://vendor.example/terms#score': 5 });
	const jwt = await signCompactJws({ ...extended, ...claimsOf(extended) }, rsa, { kid, typ: 'JWT' });
	assert.equal((await verify(jwt, { now, fetch: web(listing(rsa)) })).verdict, 'valid');
});

test('a credential is found at its address, too', async () => {
	const address = 'https://badges.example/credentials/1';
	const signed = await addProof(json(badge()), signing);
	for (const served of [signed, await issueJwt(badge(), { key: rsa, kid })]) {
		const fetch = web({ ...listing(rsa), [address]: served });
		assert.equal((await verify(address, { now, fetch })).verdict, 'valid');
	}
	const nothing = await verify(address, { now, fetch: web({ [address]: '<html></html>' }) });
	assert.deepEqual([nothing.verdict, check(nothing, 'parse')], ['cannot-tell', 'fetch-not-json']);
	assert.equal((await verify('http://badges.example/1', { now, fetch: web({}) })).verdict, 'cannot-tell');
	assert.equal(didDocument.id, issuer);
});

test('a context that stands in the document, wrapped or with words of the later model, is read', async () => {
	const words = {
		MemberCredential: 'https://club.example/#MemberCredential',
		name: 'https://schema.org/name',
		description: 'https://schema.org/description'
	};
	const older = {
		'@context': [V1, DATA_INTEGRITY, words],
		type: ['VerifiableCredential', 'MemberCredential'],
		credentialSubject: { id: 'did:example:robin' },
		name: 'Member',
		issuer,
		issuanceDate: '2026-01-01T00:00:00Z'
	};
	const signed = await addProof(json(older), signing);
	const wrapped = { ...signed, '@context': [V1, DATA_INTEGRITY, { '@context': words }] };
	for (const document of [signed, wrapped])
		assert.equal((await verify(document, { now, fetch: web(documents) })).verdict, 'valid');
	const hidden = { ...signed, '@context': [V1, DATA_INTEGRITY, { '@context': { ...words, issued: 'id' } }] };
	assert.equal(check(await verify(hidden, { now, fetch: web(documents) }), 'parse'), 'context-inline');
});
