// The VC API over http, on the built app: what holders show, and whose keys are whose.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
	envelopedPresentation,
	keyFromSeed,
	presentation,
	signPresentation,
	signPresentationJwt,
	type JsonObject
} from '@cairn/credentials';
import { type CairnProcess, freePort, startCairn } from '#support/cairn-process.ts';
import { type Prepared, prepareCairn } from '#support/external-cairn.ts';
import { bodyOf, post, VcApi } from '#support/vc-api.ts';

let prepared: Prepared;
let open: CairnProcess;
let api: VcApi;

before(async () => {
	prepared = await prepareCairn();
	open = await startCairn({
		...prepared.settings,
		CAIRN_ORIGIN: `http://localhost:${await freePort()}`,
		CAIRN_WORKER: 'off',
		CAIRN_DEMO: 'off',
		CAIRN_VC_API_TOKEN: 'none'
	});
	api = await VcApi.of(open);
});
after(async () => {
	assert.equal(await open.stop(), 0);
	await prepared.close();
});

test('a presentation is verified for its challenge and domain', async () => {
	const key = keyFromSeed(new Uint8Array(32).fill(9));
	const holder = `did:key:${key.publicKeyMultibase}`;
	const asked = { challenge: '3f1c9a', domain: 'school.example' };
	const verifiablePresentation = await signPresentation(
		presentation({ holder, credentials: [await api.issued()] }),
		{
			key,
			verificationMethod: `${holder}#${key.publicKeyMultibase}`,
			created: new Date(),
			...asked
		}
	);
	const verify = async (presented: unknown, options: JsonObject) =>
		(await post(open, '/vc/presentations/verify', { verifiablePresentation: presented, options })).status;
	assert.equal(await verify(verifiablePresentation, asked), 200);
	assert.equal(await verify(verifiablePresentation, { ...asked, challenge: 'other' }), 400);
	assert.equal(await verify(verifiablePresentation, { ...asked, domain: 'other.example' }), 400);
	assert.equal(await verify({ ...verifiablePresentation, holder: 'did:example:a' }, asked), 400);
	const { proof: _, ...unsigned } = verifiablePresentation;
	assert.equal(await verify(unsigned, asked), 400);
	assert.equal(await verify({ ...verifiablePresentation, verifiableCredential: ['a'] }, asked), 400);
});

test('a presentation is verified as a JWT too, bare and in an envelope', async () => {
	const key = keyFromSeed(new Uint8Array(32).fill(9));
	const holder = `did:key:${key.publicKeyMultibase}`;
	const asked = { challenge: '3f1c9a', domain: 'school.example' };
	const credentials = [await api.issued(), await api.issued({}, { format: 'vc+jwt' })];
	const jwt = await signPresentationJwt(presentation({ holder, credentials }), {
		key,
		kid: `${holder}#${key.publicKeyMultibase}`,
		...asked
	});
	const verify = (presented: unknown, options: JsonObject) =>
		post(open, '/vc/presentations/verify', { verifiablePresentation: presented, options });
	for (const presented of [jwt, envelopedPresentation(jwt)]) {
		const good = await verify(presented, asked);
		assert.deepEqual([good.status, bodyOf(good).holder], [200, holder], good.text);
		assert.equal((bodyOf(good).credentialResults as JsonObject[]).length, 2);
		assert.equal((await verify(presented, { ...asked, challenge: 'other' })).status, 400);
		assert.equal((await verify(presented, { ...asked, domain: 'other.example' })).status, 400);
	}
	const empty = { ...envelopedPresentation(jwt), '@context': [] };
	assert.equal((await verify(empty, asked)).status, 400);
	assert.equal((await verify(credentials[1], asked)).status, 400);
});

test('a DID is resolved, in each representation', async () => {
	const resolve = (did: string, accept = 'application/did-resolution') =>
		open.ask(`/vc/1.0/identifiers${did && '/'}${did}`, { headers: { accept } });
	for (const { id } of api.issuers) {
		const answer = await resolve(id);
		assert.deepEqual([answer.status, answer.headers['content-type']], [200, 'application/did-resolution']);
		assert.equal((bodyOf(answer).didDocument as JsonObject).id, id);
		assert.equal(bodyOf(await resolve(id, 'application/did')).id, id);
	}
	const key = api.issuerOf('Ed25519');
	const method = `${key}%23${key.slice('did:key:'.length)}`;
	const found = await resolve(method, 'application/did-url-dereferencing');
	assert.equal((bodyOf(found).contentStream as JsonObject).type, 'Multikey');
	assert.equal(bodyOf(await resolve(method, 'application/json')).type, 'Multikey');
	assert.equal((await resolve(key, 'application/x-nothing')).status, 406);
	const errors: [string, number, string][] = [
		['', 400, 'INVALID_DID'],
		['not-a-did', 400, 'INVALID_DID'],
		['did:example', 400, 'INVALID_DID'],
		['did:unsupported:1', 501, 'METHOD_NOT_SUPPORTED'],
		[
			`${api.issuerOf('Ed25519', 'did:web:')}:organisations:01890000-0000-7000-8000-000000000000`,
			404,
			'NOT_FOUND'
		]
	];
	for (const [did, status, name] of errors) {
		const answer = await resolve(did);
		assert.equal(answer.status, status, did);
		const { error } = bodyOf(answer).didResolutionMetadata as { error: JsonObject };
		assert.equal(error.type, `https://www.w3.org/ns/did#${name}`);
	}
});
