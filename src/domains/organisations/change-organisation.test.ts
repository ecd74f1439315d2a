import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { system, visitor } from '#server/actor.ts';
import { uploadFile } from '#server/files/upload-file.ts';
import { newId } from '#server/id.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { aCity, aMember, anOrganisation } from '#support/places.ts';
import { changeOrganisation } from './change-organisation.ts';
import { closeOrganisation } from './close-organisation.ts';
import {
	seeMyOrganisations,
	seeOrganisation,
	seeOrganisationPage,
	seeOrganisationsToVerify,
	seeOrganisationToChange,
	seeVerifiedOrganisations
} from './see-organisation.ts';
import { unverifyOrganisation, verifyOrganisation } from './verify-organisation.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
let picture: { bytes: Uint8Array; name: string };
before(async () => {
	ground = await testGround();
	const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#0f766e' } })
		.png()
		.toBuffer();
	picture = { bytes, name: 'logo.png' };
});
after(() => ground.close());

const profile = { name: 'Stone Club', kind: 'school', about: '', website: '', contactAddress: '' };

test('a logo comes with the form, stays when none comes, and can be taken away', async () => {
	const { id, owner } = await anOrganisation();
	await changeOrganisation(owner, id, profile, picture);
	const { logoFileId } = await seeOrganisation(visitor, id);
	assert.ok(logoFileId);
	await changeOrganisation(owner, id, { ...profile, name: 'Stone Circle' });
	const renamed = await seeOrganisation(visitor, id);
	assert.deepEqual([renamed.name, renamed.logoFileId, renamed.website], ['Stone Circle', logoFileId, null]);
	await changeOrganisation(owner, id, { ...profile, logoFileId: '' });
	assert.equal((await seeOrganisation(visitor, id)).logoFileId, null);
	await changeOrganisation(owner, id, { ...profile, logoFileId });
	assert.equal((await seeOrganisation(visitor, id)).logoFileId, logoFileId);
});

test('a logo is a picture, and a picture of its own', async () => {
	const [one, two] = [await anOrganisation(), await anOrganisation()];
	const foreign = await uploadFile(two.owner, { organisationId: two.id }, picture);
	const wrong = { code: 'invalid-input' };
	await assert.rejects(changeOrganisation(one.owner, one.id, { ...profile, logoFileId: foreign.id }), wrong);
	await assert.rejects(changeOrganisation(one.owner, one.id, { ...profile, logoFileId: newId() }), wrong);
	const pdf = { bytes: Buffer.from('%PDF-1.4\n%%EOF'), name: 'logo.png' };
	await assert.rejects(changeOrganisation(one.owner, one.id, profile, pdf), wrong);
	const broken = { bytes: picture.bytes.subarray(0, 60), name: 'logo.png' };
	await assert.rejects(changeOrganisation(one.owner, one.id, profile, broken), { code: 'unreadable-file' });
});

test('only who may, changes and closes', async () => {
	const { id, owner } = await anOrganisation();
	const organiser = await aMember(id, 'organiser');
	const admin = await aMember(id, 'admin');
	await assert.rejects(changeOrganisation(visitor, id, profile), { code: 'sign-in-needed' });
	await assert.rejects(changeOrganisation(organiser.actor, id, profile), { code: 'not-allowed' });
	await assert.rejects(seeOrganisationToChange(organiser.actor, id), { code: 'not-allowed' });
	await assert.rejects(closeOrganisation(admin.actor, id), { code: 'not-allowed' });
	await closeOrganisation(owner, id);
	await assert.rejects(closeOrganisation(owner, id), { code: 'already-done' });
	await assert.rejects(changeOrganisation(owner, id, profile), { code: 'gone' });
	assert.ok((await seeOrganisation(visitor, id)).closedAt, 'what it issued must stay checkable');
});

test('its own city vouches for it, nobody else', async () => {
	const city = await aCity();
	const { id, owner } = await anOrganisation({ city });
	const cityAdmin = person((await anAccount()).id, { cities: [city] });
	const otherCity = person((await anAccount()).id, { cities: [await aCity()] });
	for (const actor of [owner, otherCity]) {
		await assert.rejects(verifyOrganisation(actor, id), { code: 'not-allowed' });
		await assert.rejects(unverifyOrganisation(actor, id), { code: 'not-allowed' });
		assert.deepEqual(await seeOrganisationsToVerify(actor, city), []);
	}
	await assert.rejects(verifyOrganisation(visitor, id), { code: 'sign-in-needed' });
	assert.deepEqual(
		(await seeOrganisationsToVerify(cityAdmin, city)).map((each) => each.id),
		[id]
	);
	assert.deepEqual(await seeVerifiedOrganisations(city), []);
	await verifyOrganisation(cityAdmin, id);
	await verifyOrganisation(cityAdmin, id);
	assert.deepEqual(
		(await seeVerifiedOrganisations(city)).map((each) => each.id),
		[id]
	);
	await unverifyOrganisation(cityAdmin, id);
	assert.deepEqual(await seeVerifiedOrganisations(city), []);
	await closeOrganisation(owner, id);
	await assert.rejects(verifyOrganisation(system, id), { code: 'gone' });
	await assert.rejects(verifyOrganisation(system, newId()), { code: 'not-found' });
});

test('a page says what its reader may do', async () => {
	const { id, owner } = await anOrganisation();
	const mine = await seeOrganisationPage(owner, id);
	assert.deepEqual(
		[mine.myRole, mine.mayChange, mine.maySeeMembers, mine.mayVerify],
		['owner', true, true, false]
	);
	const theirs = await seeOrganisationPage(visitor, id);
	assert.deepEqual([theirs.myRole, theirs.mayChange, theirs.maySeeMembers], [undefined, false, false]);
	assert.deepEqual(
		(await seeMyOrganisations(owner)).map((each) => [each.id, each.role]),
		[[id, 'owner']]
	);
	assert.deepEqual(await seeMyOrganisations(visitor), []);
	await assert.rejects(seeOrganisationPage(visitor, newId()), { code: 'not-found' });
});
