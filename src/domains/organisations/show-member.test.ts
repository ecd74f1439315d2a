import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system, visitor } from '#server/actor.ts';
import { testGround } from '#support/ground.ts';
import { anAccount } from '#support/people.ts';
import { aMember, anOrganisation } from '#support/places.ts';
import { changeOrganisation } from './change-organisation.ts';
import { jsonLdOf } from './json-ld.ts';
import { seeOrganisationPage } from './see-organisation.ts';
import { seeMyShowing, seeShownPeople, showMyself } from './show-member.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('a name stands on the page by the wish of who bears it alone, and only of those who may be public', async () => {
	const young = await anAccount({ birthYear: new Date().getUTCFullYear() - 12 });
	const { id, owner } = await anOrganisation({ owner: young.id });
	const { actor, name } = await aMember(id, 'organiser');
	assert.deepEqual(await seeShownPeople(id), []);
	await showMyself(actor, id, true);
	await showMyself(owner, id, true);
	assert.deepEqual(await seeShownPeople(id), [{ name, role: 'organiser' }]);
	assert.equal(await seeMyShowing(actor, id), true);
	await showMyself(actor, id, false);
	assert.deepEqual(await seeShownPeople(id), []);
	assert.equal(await seeMyShowing(visitor, id), undefined);
	await assert.rejects(showMyself(system, id, true), { code: 'not-allowed' });
	await assert.rejects(showMyself(visitor, id, true), { code: 'sign-in-needed' });
});

test('links are whole addresses, and machines read them too', async () => {
	const { id, owner, name } = await anOrganisation({ kind: 'school' });
	const form = {
		name,
		kind: 'school',
		website: 'https://club.example',
		links: 'https://a.example\nhttps://b.example'
	};
	await changeOrganisation(owner, id, form);
	const page = await seeOrganisationPage(visitor, id);
	const json = jsonLdOf(page, 'A club', {
		origin: 'https://cairn.example',
		page: 'https://cairn.example/en'
	});
	assert.equal(json['@type'], 'EducationalOrganization');
	assert.deepEqual(json.sameAs, ['https://club.example', 'https://a.example', 'https://b.example']);
	await assert.rejects(changeOrganisation(owner, id, { ...form, links: 'javascript:alert(1)' }), {
		code: 'invalid-input'
	});
});
