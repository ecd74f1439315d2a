import { keyFromSeed } from '@cairn/credentials';
import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { after, before, test } from 'node:test';
import { system, visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { open } from '#server/master-key.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { changeOrganisation } from './change-organisation.ts';
import { createOrganisation } from './create-organisation.ts';
import { issuerOf } from './issuer-of.ts';
import { sealedFor } from './make-issuer-key.ts';
import { seeOrganisation } from './see-organisation.ts';
import { rolesIn } from './see-roles.ts';
import { sourceOfOrganisation } from './translate-organisation.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('who opens an organisation owns it, and nobody vouches for it yet', async () => {
	const { id, ownerId } = await anOrganisation();
	assert.equal((await rolesIn(ownerId)).organisations.get(id), 'owner');
	const { organisation } = await issuerOf(db(), id);
	assert.equal(organisation.verifiedAt, null);
});

test('it writes in the language of its city, unless it says another', async () => {
	const city = await aCity({ languages: ['sl', 'it'] });
	const { id, owner } = await anOrganisation({ city });
	assert.equal(sourceOfOrganisation(await seeOrganisation(visitor, id)).language, 'sl');
	await changeOrganisation(owner, id, { name: 'Officina', kind: 'company', language: 'it' });
	await changeOrganisation(owner, id, { name: 'Officina', kind: 'school' });
	assert.equal(sourceOfOrganisation(await seeOrganisation(visitor, id)).language, 'it');
});

test('it can sign from its first moment', async () => {
	const { id } = await anOrganisation();
	const issuer = await issuerOf(db(), id);
	assert.equal(issuer.did, `did:web:cairn.example:organisations:${id}`);
	assert.equal(issuer.verificationMethod, `${issuer.did}#${issuer.keyId}`);
	assert.match(issuer.key.publicKeyMultibase, /^z6Mk/);
	const publicKey = createPublicKey({ key: { ...issuer.key.publicKeyJwk }, format: 'jwk' });
	const signature = await issuer.key.sign(Buffer.from('stone'));
	assert.ok(verify(null, Buffer.from('stone'), publicKey, signature));
});

test('its key is stored sealed only', async () => {
	const { id } = await anOrganisation();
	const { key } = await issuerOf(db(), id);
	const row = await db()
		.selectFrom('issuerKeys')
		.selectAll()
		.where('organisationId', '=', id)
		.executeTakeFirstOrThrow();
	const seed = open(row.sealedPrivateKey, sealedFor(row.id));
	assert.equal(keyFromSeed(seed).publicKeyMultibase, key.publicKeyMultibase);
	assert.ok(!row.sealedPrivateKey.includes(Buffer.from(seed).toString('base64url').slice(0, 20)));
	assert.equal(row.publicKeyMultibase, key.publicKeyMultibase);
});

test('a visitor is asked to sign in', async () => {
	const cityId = await aCity();
	const asked = createOrganisation(visitor, { cityId, name: 'Nobody', kind: 'school' });
	await assert.rejects(asked, { code: 'sign-in-needed' });
});

test('wrong fields are named', async () => {
	const { id } = await anAccount();
	const asked = createOrganisation(person(id), {
		cityId: await aCity(),
		name: ' ',
		kind: 'castle',
		website: 'javascript:alert(1)',
		contactAddress: 'somebody'
	});
	await assert.rejects(asked, (error: { fields: { field: string }[] }) => {
		assert.deepEqual(error.fields.map((problem) => problem.field).sort(), [
			'contactAddress',
			'kind',
			'name',
			'website'
		]);
		return true;
	});
});

test('an unknown city is not found', async () => {
	const { id } = await anAccount();
	const asked = createOrganisation(person(id), { cityId: newId(), name: 'Lost', kind: 'school' });
	await assert.rejects(asked, { code: 'not-found' });
});

test('a person cannot open one in the name of somebody else, Cairn itself can', async () => {
	const [me, other] = [await anAccount(), await anAccount()];
	const input = { cityId: await aCity(), name: 'Mine', kind: 'school', ownerId: other.id };
	const mine = await createOrganisation(person(me.id), input);
	assert.equal((await rolesIn(other.id)).organisations.has(mine), false);
	const theirs = await createOrganisation(system, input);
	assert.equal((await rolesIn(other.id)).organisations.get(theirs), 'owner');
});
