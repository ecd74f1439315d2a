// The VC API over http, on the built app: who may use it, what it signs, and what it refuses.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JsonObject } from '@cairn/credentials';
import { type CairnProcess, freePort, startCairn } from '#support/cairn-process.ts';
import { type Prepared, prepareCairn } from '#support/external-cairn.ts';
import { bodyOf, type Headers, json, post, VcApi } from '#support/vc-api.ts';

const token = 'test-token-of-forty-random-characters-00';
let prepared: Prepared;
let off: CairnProcess;
let withToken: CairnProcess;
let open: CairnProcess;
let api: VcApi;

before(async () => {
	prepared = await prepareCairn();
	const origin = `http://localhost:${await freePort()}`;
	const settings = { ...prepared.settings, CAIRN_ORIGIN: origin, CAIRN_WORKER: 'off', CAIRN_DEMO: 'off' };
	off = await startCairn(settings);
	withToken = await startCairn({ ...settings, CAIRN_VC_API_TOKEN: token });
	open = await startCairn({
		...settings,
		CAIRN_VC_API_TOKEN: 'none',
		CAIRN_TRUSTED_PROXY: 'x-forwarded-for:1'
	});
	api = await VcApi.of(open);
});
after(async () => {
	for (const cairn of [off, withToken, open]) assert.equal(await cairn.stop(), 0);
	await prepared.close();
});

const posts = [
	'credentials/issue',
	'credentials/verify',
	'credentials/derive',
	'credentials/status',
	'presentations/verify'
];
const gets = ['issuers', '1.0/identifiers/did:example:a', '1.0/identifiers'];

test('switched off, it is not there', async () => {
	for (const door of posts) assert.equal((await post(off, `/vc/${door}`, {})).status, 404, door);
	for (const door of gets) assert.equal((await off.ask(`/vc/${door}`)).status, 404, door);
});

test('without the token nothing is done', async () => {
	const wrong: Headers[] = [
		{},
		{ authorization: 'Bearer x' },
		{ authorization: token },
		{ authorization: 'Bearer none' }
	];
	for (const headers of wrong) {
		for (const door of posts) {
			const answer = await post(withToken, `/vc/${door}`, {}, headers);
			assert.equal(answer.status, 401, door);
			assert.equal(answer.headers['www-authenticate'], 'Bearer');
		}
		for (const door of gets)
			assert.equal((await withToken.ask(`/vc/${door}`, { headers })).status, 401, door);
	}
	const headers = { authorization: `Bearer ${token}` };
	assert.equal(
		(await post(withToken, '/vc/credentials/issue', { credential: api.credential() }, headers)).status,
		201
	);
	assert.equal((await withToken.ask('/vc/issuers', { headers })).status, 200);
});

test('open is for this machine alone', async () => {
	const headers = { 'x-forwarded-for': '203.0.113.9' };
	assert.equal(
		(await post(open, '/vc/credentials/issue', { credential: api.credential() }, headers)).status,
		404
	);
	assert.equal((await open.ask('/vc/issuers', { headers })).status, 404);
});

test('a body that is no request is refused, with problem details', async () => {
	const bodies: [Headers, string][] = [
		[json, '{'],
		[json, '[]'],
		[json, '{}'],
		[json, '{"verifiableCredential":"hello","verifiablePresentation":"hello","credential":"hello"}'],
		[{ 'content-type': 'application/xml' }, JSON.stringify({ credential: api.credential() })]
	];
	for (const door of posts) {
		for (const [headers, body] of bodies) {
			const answer = await open.ask(`/vc/${door}`, { method: 'POST', headers, body });
			assert.equal(answer.status, 400, `${door} ${body}`);
			assert.ok(Array.isArray(bodyOf(answer).problemDetails));
		}
	}
});

const suites: [string, string][] = [
	['Ed25519', 'eddsa-rdfc-2022'],
	['Ed25519', 'eddsa-jcs-2022'],
	['P-256', 'ecdsa-rdfc-2019'],
	['P-384', 'ecdsa-rdfc-2019'],
	['P-256', 'ecdsa-jcs-2019']
];

test('what is issued verifies, with every key and cryptosuite; what is changed does not', async () => {
	for (const [algorithm, cryptosuite] of suites) {
		const verifiableCredential = await api.issued({ issuer: api.issuerOf(algorithm) }, { cryptosuite });
		assert.equal((verifiableCredential.proof as JsonObject).cryptosuite, cryptosuite);
		const good = await post(open, '/vc/credentials/verify', { verifiableCredential });
		assert.deepEqual([good.status, bodyOf(good).verified], [200, true], good.text);
		const changed = { ...verifiableCredential, name: 'Rocket scientist' };
		const bad = await post(open, '/vc/credentials/verify', { verifiableCredential: changed });
		assert.deepEqual([bad.status, bodyOf(bad).verified], [400, false]);
		const [problem] = bodyOf(bad).problemDetails as JsonObject[];
		assert.equal(problem?.type, 'https://w3id.org/security#PROOF_VERIFICATION_ERROR');
	}
});

test('the installation is issuer as did:web too, in an envelope, and in the older model', async () => {
	const issuer = api.issuerOf('Ed25519', 'did:web:');
	const older = {
		'@context': ['https://www.w3.org/2018/credentials/v1'],
		issuanceDate: '2026-01-01T00:00:00Z'
	};
	const documents = [
		await api.issued({ issuer }),
		await api.issued({}, { format: 'vc+jwt' }),
		await api.issued(older),
		await api.issued({
			'@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2']
		})
	];
	for (const verifiableCredential of documents) {
		const answer = await post(open, '/vc/credentials/verify', { verifiableCredential });
		assert.equal(answer.status, 200, answer.text);
	}
});

// Each class of wrong documents; the package's own tests have them all.
const wrong: Record<string, JsonObject> = {
	context: { '@context': ['https://www.w3.org/ns/credentials/examples/v2'] },
	'context inside': {
		'@context': [
			'https://www.w3.org/ns/credentials/v2',
			{ other: 'https://www.w3.org/2018/credentials#credentialStatus' }
		]
	},
	type: { type: ['Other'] },
	'unknown word': { somethingNew: 1 },
	id: { id: 'not a url' },
	issuer: { issuer: 'did:example:somebody-else' },
	dates: { validFrom: '2026-02-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
	subject: { credentialSubject: {} },
	status: { credentialStatus: { id: 'urn:x:1' } },
	schema: { credentialSchema: { type: 'JsonSchema' } },
	refresh: { refreshService: { id: 'urn:x:1' } },
	terms: { termsOfUse: {} },
	evidence: { evidence: {} },
	resource: { relatedResource: ['https://a.example'] },
	name: { name: { '@value': 'a', url: 'urn:x:1' } }
};

test('what is no credential is not issued', async () => {
	for (const [what, change] of Object.entries(wrong)) {
		const answer = await post(open, '/vc/credentials/issue', { credential: api.credential(change) });
		assert.equal(answer.status, 400, `${what}: ${answer.text}`);
		assert.ok((bodyOf(answer).problemDetails as JsonObject[]).length > 0);
	}
	const { issuer: _, ...nobody } = api.credential();
	assert.equal((await post(open, '/vc/credentials/issue', { credential: nobody })).status, 400);
});

test('a part of a credential is derived, and verifies', async () => {
	const verifiableCredential = await api.issued(
		{ issuer: api.issuerOf('P-256'), name: 'Swimmer', description: 'Swims a mile.' },
		{ cryptosuite: 'ecdsa-sd-2023', mandatoryPointers: ['/issuer'] }
	);
	const options = { selectivePointers: ['/name', '/credentialSubject'] };
	const answer = await post(open, '/vc/credentials/derive', { verifiableCredential, options });
	assert.equal(answer.status, 201, answer.text);
	const shown = bodyOf(answer).verifiableCredential as JsonObject;
	assert.deepEqual([shown.name, shown.description], ['Swimmer', undefined]);
	const verified = await post(open, '/vc/credentials/verify', { verifiableCredential: shown });
	assert.equal(verified.status, 200, verified.text);
	const plain = await post(open, '/vc/credentials/derive', { verifiableCredential: await api.issued() });
	assert.equal(plain.status, 400);
});

test('what is issued with a status is revoked, and suspended for a while', async () => {
	const issuer = api.issuerOf('Ed25519', 'did:web:');
	const purposes = { statusPurposes: ['revocation', 'suspension'] };
	const verifiableCredential = await api.issued({ issuer }, purposes);
	const [revocation, suspension] = verifiableCredential.credentialStatus as JsonObject[];
	const list = new URL(String(revocation?.statusListCredential)).pathname;
	for (const accept of ['application/json', 'application/vc'])
		assert.match(
			String((await open.ask(list, { headers: { accept } })).headers['content-type']),
			new RegExp(accept)
		);
	const verdict = async () => (await post(open, '/vc/credentials/verify', { verifiableCredential })).status;
	const set = async (credentialStatus: unknown, status: boolean) =>
		(await post(open, '/vc/credentials/status', { credentialStatus, status })).status;
	assert.equal(await verdict(), 200);
	assert.deepEqual([await set(suspension, true), await verdict()], [200, 400]);
	assert.deepEqual([await set(suspension, false), await verdict()], [200, 200]);
	assert.deepEqual([await set(revocation, true), await verdict()], [200, 400]);
	assert.equal(await set(revocation, false), 400);
	assert.equal(await set({ ...revocation, statusListIndex: '999999999' }, true), 400);
	assert.equal(await set({ ...revocation, statusListCredential: 'https://a.example/1' }, true), 400);
	const did = { credential: api.credential(), options: purposes };
	assert.equal((await post(open, '/vc/credentials/issue', did)).status, 400);
});
