// What we sign must hold for others, and what they sign for us.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {
	createStatusList,
	decodeStatusList,
	didWebAddress,
	documentLoader,
	encodeStatusList,
	issue,
	keyFromSeed,
	setStatus,
	verify,
	type JsonObject
} from '../src/index.ts';
import { encodeBase58 } from '../src/engine/multibase.ts';
import { shapes } from './shapes.ts';
import {
	badge,
	copyOf,
	created,
	didDocument,
	documentsWith,
	issuer,
	key,
	method,
	now,
	signing,
	web
} from './support.ts';

const multikey = {
	'@context': 'https://w3id.org/security/multikey/v1',
	id: method,
	type: 'Multikey',
	controller: issuer,
	publicKeyMultibase: key.publicKeyMultibase
};

async function peerLoader(url: string) {
	if (url === issuer) return { contextUrl: null, documentUrl: url, document: didDocument };
	if (url === method) return { contextUrl: null, documentUrl: url, document: multikey };
	return documentLoader(url);
}

function withoutStatus() {
	const { credentialStatus: _, ...rest } = badge();
	return rest;
}

async function peerSuite() {
	const seed = new Uint8Array(32).fill(7);
	const secret = Uint8Array.from([0x80, 0x26, ...seed]);
	const pair = await Ed25519Multikey.from({ ...multikey, secretKeyMultibase: `z${encodeBase58(secret)}` });
	return new DataIntegrityProof({ signer: pair.signer(), date: created, cryptosuite });
}

test('@digitalbazaar/vc verifies ours, and refuses it when it is changed', async () => {
	const credential = await issue(withoutStatus(), signing);
	const suite = new DataIntegrityProof({ cryptosuite });
	const given = { suite, documentLoader: peerLoader, now };
	assert.equal((await vc.verifyCredential({ ...given, credential: copyOf(credential) })).verified, true);
	const changed = { ...copyOf(credential), name: 'Another name' };
	assert.equal((await vc.verifyCredential({ ...given, credential: changed })).verified, false);
});

test('@digitalbazaar/vc signs to the same value, and we verify its work', async () => {
	const suite = await peerSuite();
	const theirs = await vc.issue({ credential: withoutStatus(), suite, documentLoader: peerLoader });
	const ours = await issue(withoutStatus(), signing);
	assert.equal(JSON.parse(JSON.stringify(theirs)).proof.proofValue, ours.proof.proofValue);
	const { verdict } = await verify(theirs, { now, fetch: web({ [didWebAddress(issuer)]: didDocument }) });
	assert.equal(verdict, 'valid');
});

const realFetch = globalThis.fetch;
after(() => {
	globalThis.fetch = realFetch;
});

async function verifierCore(credential: object, documents: Record<string, object>) {
	globalThis.fetch = async (input) => {
		const url = input instanceof Request ? input.url : String(input);
		// It also asks for the JSON Schema of the badge; `{}` allows everything.
		const found = url.includes('/schema/') ? {} : documents[url];
		if (!found) return new Response('', { status: 404 });
		return new Response(JSON.stringify(found), { headers: { 'content-type': 'application/json' } });
	};
	const { verifyCredential } = await import('@digitalcredentials/verifier-core');
	const given = { credential: copyOf(credential), knownDIDRegistries: [] };
	const { log = [] }: { log?: { id: string; valid: boolean }[] } = JSON.parse(
		JSON.stringify(await verifyCredential(given as unknown as Parameters<typeof verifyCredential>[0]))
	);
	return Object.fromEntries(log.map(({ id, valid }) => [id, valid]));
}

test('@digitalcredentials/verifier-core verifies ours', async () => {
	const log = await verifierCore(await issue(badge(), signing), await documentsWith());
	assert.equal(log.valid_signature, true);
	assert.equal(log.revocation_status, true);
});

test('@digitalcredentials/verifier-core sees that ours is revoked, as we do', async () => {
	const list = createStatusList();
	setStatus(list, 94_567, true);
	const documents = await documentsWith(list);
	const credential = await issue(badge(), signing);
	const log = await verifierCore(credential, documents);
	assert.equal(log.valid_signature, true);
	assert.equal(log.revocation_status, false);
	const { verdict, facts } = await verify(credential, { now, fetch: web(documents) });
	assert.deepEqual([verdict, facts.status], ['not-valid', 'revoked']);
});

test('@digitalcredentials/verifier-core accepts 100 of ours, and none that is changed, revoked or expired', async () => {
	const everything = createStatusList();
	const all = await shapes(signing);
	for (const { number } of all) setStatus(everything, 1000 + number, true);
	const [good, revoking] = [await documentsWith(), await documentsWith(everything)];
	for (const { name, document } of all) {
		const credential = await issue(document, signing);
		const log = await verifierCore(credential, good);
		assert.deepEqual([log.valid_signature, log.revocation_status], [true, true], name);
		const changed = await verifierCore({ ...credential, name: 'Rocket scientist' }, good);
		assert.notEqual(changed.valid_signature, true, name);
		assert.equal((await verifierCore(credential, revoking)).revocation_status, false, name);
		const past = await issue({ ...document, validUntil: '2026-03-02T09:00:00Z' }, signing);
		assert.equal((await verifierCore(past, good)).expiration, false, name);
	}
});

test('Ed25519Signature2020: we accept 100 of @digitalcredentials/vc, and none that is changed', async () => {
	const { Ed25519Signature2020 } = await import('@digitalcredentials/ed25519-signature-2020');
	const { Ed25519VerificationKey2020 } = await import('@digitalcredentials/ed25519-verification-key-2020');
	const dcc = await import('@digitalcredentials/vc');
	const seed = new Uint8Array(32).fill(7);
	const pair = await Ed25519VerificationKey2020.generate({ seed, id: method, controller: issuer });
	const suite = new Ed25519Signature2020({ key: pair, date: created });
	const fetch = web(await documentsWith());
	const documentLoader = peerLoader;
	for (const { name, document } of await shapes(signing)) {
		const credential = {
			...copyOf(document),
			'@context': [...(document['@context'] as string[]), 'https://w3id.org/security/suites/ed25519-2020/v1']
		};
		const theirs: JsonObject = JSON.parse(
			JSON.stringify(await dcc.issue({ credential, suite, documentLoader }))
		);
		assert.equal((theirs.proof as JsonObject).type, 'Ed25519Signature2020');
		// Their library writes a tab into N-Quads as it is; RDFC-1.0 escapes it.
		const hasTab = /\\t/.test(JSON.stringify(document));
		const { verdict } = await verify(theirs, { now, fetch });
		assert.equal(verdict, hasTab ? 'cannot-tell' : 'valid', name);
		const changed = await verify({ ...theirs, name: 'Rocket scientist' }, { now, fetch });
		assert.notEqual(changed.verdict, 'valid', name);
	}
});

test('lists of others are read, and ours by them', async () => {
	const { createList, decodeList } = await import('@digitalcredentials/vc-bitstring-status-list');
	const theirs = await createList({ length: 131_072 });
	theirs.setStatus(9, true);
	assert.equal(decodeStatusList(await theirs.encode())[1], 0b0100_0000);
	const ours = createStatusList();
	setStatus(ours, 131_071, true);
	const read = await decodeList({ encodedList: encodeStatusList(ours) });
	assert.deepEqual([read.getStatus(131_071), read.getStatus(131_070)], [true, false]);
});

test('a key of the same seed is the same key for others', async () => {
	assert.equal(keyFromSeed(new Uint8Array(32).fill(7)).publicKeyMultibase, multikey.publicKeyMultibase);
});
