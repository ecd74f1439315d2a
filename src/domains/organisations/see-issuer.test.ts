import { addProof, resolveController } from '@cairn/credentials';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system, visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { testGround } from '#support/ground.ts';
import { aMember, anOrganisation } from '#support/places.ts';
import { changeOrganisation } from './change-organisation.ts';
import { issuerOf } from './issuer-of.ts';
import { rotateIssuerKey } from './rotate-issuer-key.ts';
import { isKnownIssuer, seeDidDocument, seeIssuerProfile } from './see-issuer.ts';
import { unverifyOrganisation, verifyOrganisation } from './verify-organisation.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => {
	ground = await testGround();
	await db().insertInto('origins').values({ origin: 'https://old.example:8443', isCurrent: false }).execute();
});
after(() => ground.close());

test('the document lists the key that signs today', async () => {
	const { id } = await anOrganisation();
	const issuer = await issuerOf(db(), id);
	const document = await seeDidDocument(id, 'cairn.example');
	assert.equal(document.id, issuer.did);
	assert.deepEqual(document.assertionMethod, [issuer.verificationMethod]);
	const resolved = await resolveController(issuer.did, {
		fetch: async (url) => {
			assert.equal(url, `https://cairn.example/organisations/${id}/did.json`);
			return { status: 200, body: JSON.stringify(document) };
		}
	});
	assert.deepEqual(resolved, document);
});

test('a new key signs, the old one stays listed', async () => {
	const { id, owner } = await anOrganisation();
	const before = await issuerOf(db(), id);
	await rotateIssuerKey(owner, id);
	const after = await issuerOf(db(), id);
	assert.notEqual(after.keyId, before.keyId);
	const document = await seeDidDocument(id, null);
	assert.deepEqual(document.assertionMethod, [after.verificationMethod, before.verificationMethod]);
	assert.deepEqual(document.authentication, [after.verificationMethod]);
	const signed = await addProof(
		{ '@context': 'https://www.w3.org/ns/credentials/v2', type: 'VerifiableCredential', issuer: after.did },
		{ key: after.key, verificationMethod: after.verificationMethod, created: new Date(0) }
	);
	assert.ok('proof' in signed);
});

test('only an owner or the operator changes the key', async () => {
	const { id } = await anOrganisation();
	const admin = await aMember(id, 'admin');
	await assert.rejects(rotateIssuerKey(admin.actor, id), { code: 'not-allowed' });
	await assert.rejects(rotateIssuerKey(visitor, id), { code: 'sign-in-needed' });
	await assert.rejects(rotateIssuerKey(system, newId()), { code: 'not-found' });
});

test('under the origin it had before, an organisation still has the did that credentials name', async () => {
	const { id } = await anOrganisation();
	const old = `did:web:old.example%3A8443:organisations:${id}`;
	const document = await seeDidDocument(id, 'OLD.example:8443');
	assert.equal(document.id, old);
	assert.ok(String(document.assertionMethod).startsWith(`${old}#`));
	assert.deepEqual(document.alsoKnownAs, [`did:web:cairn.example:organisations:${id}`]);
	assert.equal((await seeDidDocument(id, 'evil.example')).id, `did:web:cairn.example:organisations:${id}`);
	assert.equal((await seeIssuerProfile(id, 'old.example:8443')).id, old);
});

test('the installation has one key of its own, whoever asks first', async () => {
	const [one, two] = await Promise.all([seeDidDocument(null, null), seeDidDocument(null, null)]);
	assert.equal(one.id, 'did:web:cairn.example');
	assert.deepEqual(one, two);
	assert.equal((one.assertionMethod as string[]).length, 1);
});

test('an issuer is known when a city vouches for it', async () => {
	const { id, city } = await anOrganisation();
	const { did } = await issuerOf(db(), id);
	assert.equal(await isKnownIssuer(did), false);
	await verifyOrganisation(system, id);
	assert.equal(await isKnownIssuer(did), true);
	assert.equal(await isKnownIssuer(`did:web:old.example%3A8443:organisations:${id}`), true);
	await unverifyOrganisation(system, id);
	assert.equal(await isKnownIssuer(did), false);
	for (const foreign of [
		'did:web:evil.example',
		`did:web:evil.example:organisations:${id}`,
		'did:key:z6Mk',
		city,
		`${did}x`
	]) {
		assert.equal(await isKnownIssuer(foreign), false);
	}
	assert.equal(await isKnownIssuer('did:web:cairn.example'), true);
});

test('the profile says what the organisation says of itself', async () => {
	const { id, owner } = await anOrganisation({ name: 'Stone Club' });
	assert.deepEqual(Object.keys(await seeIssuerProfile(id, null)), ['@context', 'id', 'type', 'name', 'url']);
	const profile = {
		name: 'Stone Club',
		kind: 'school',
		about: 'We *walk*.',
		website: 'https://stones.example',
		contactAddress: 'hi@stones.example'
	};
	await changeOrganisation(owner, id, profile);
	const { description, email, url } = await seeIssuerProfile(id, null);
	assert.deepEqual([description, email, url], ['We walk.', 'hi@stones.example', 'https://stones.example']);
	await assert.rejects(seeIssuerProfile(newId(), null), { code: 'not-found' });
	await assert.rejects(seeDidDocument(newId(), null), { code: 'not-found' });
});
