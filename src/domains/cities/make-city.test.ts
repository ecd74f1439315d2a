import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system, visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { aCity } from '#support/places.ts';
import { spoken } from '#domains/translations/translation.ts';
import { changeCity } from './change-city.ts';
import { contrastWithWhite, slugOf } from './city.ts';
import { makeCity } from './make-city.ts';
import { nameCityAdmin, removeCityAdmin } from './name-city-admin.ts';
import { citiesOnAccountLeft } from './on-account-left.ts';
import { strictestPublicAge } from './public-age.ts';
import { seeCity, seeCityToChange, seeNewCity } from './see-city.ts';
import { citiesOf } from './see-city-roles.ts';
import { sourceOfCity } from './translate-city.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const form = {
	name: 'Upper Valley',
	slug: 'upper-valley',
	about: 'Where the **stones** are.',
	languages: 'en, it  sl',
	timeZone: 'Europe/Ljubljana',
	accent: '#7A2E0E',
	publicAge: '14',
	lng: '13.7',
	lat: '46.1'
};
const fieldsOf = (error: { fields: { field: string }[] }) => error.fields.map(({ field }) => field).sort();

test('before there is any city, the strictest age of the law protects', async () => {
	assert.equal(await strictestPublicAge(db()), 16);
});

test('a form of texts becomes a city', async () => {
	const id = await makeCity(system, form);
	const { mayChange, ...city } = await seeCity(visitor, id);
	assert.equal(mayChange, false);
	assert.deepEqual(city, {
		...form,
		id,
		language: 'en',
		languages: ['en', 'it', 'sl'],
		accent: '#7a2e0e',
		publicAge: 14,
		signUpConsentAge: 0,
		publicConsentAge: 0,
		lng: 13.7,
		lat: 46.1,
		tagline: '',
		portalLanguages: [],
		mainLanguage: null,
		logoFileId: null,
		coverFileId: null,
		coverAlt: '',
		coverCredit: '',
		domain: null,
		domainConfirmedAt: null
	});
});

test('a city writes in the first language that it speaks, unless it says another; translations are beside that', async () => {
	const id = await aCity({ languages: ['sl', 'it'], about: 'Ob reki.', tagline: 'Pridi bliže' });
	const city = await seeCity(system, id);
	assert.equal(city.language, 'sl');
	await changeCity(system, id, { ...city, language: 'it' });
	await changeCity(system, id, { ...city, language: undefined });
	const source = sourceOfCity(await seeCity(system, id));
	assert.equal(source.language, 'it');
	assert.deepEqual(
		source.texts.map(({ field }) => field),
		['name', 'tagline', 'about']
	);
	assert.equal(spoken(source, [], 'en').langOf('about'), 'it');
	await assert.rejects(changeCity(system, id, { ...city, language: 'Italian' }), { code: 'invalid-input' });
});

test('the strictest age of all cities holds', async () => {
	await aCity({ publicAge: 13 });
	const strict = await aCity({ publicAge: 18 });
	assert.equal(await strictestPublicAge(db()), 18);
	const city = await seeCity(system, strict);
	await changeCity(system, strict, { ...city, publicAge: 15 });
	assert.ok((await strictestPublicAge(db())) < 18);
});

test('an address belongs to one city', async () => {
	await aCity({ slug: 'taken' });
	const other = await aCity();
	const refused = (error: { fields: { field: string }[] }) => fieldsOf(error).join() === 'slug';
	await assert.rejects(aCity({ slug: 'taken' }), refused);
	await assert.rejects(changeCity(system, other, { ...form, slug: 'taken' }), refused);
	await changeCity(system, other, { ...form, slug: 'renamed' });
	await changeCity(system, other, { ...form, slug: 'renamed' });
});

test('what cannot be is refused, field by field', async () => {
	const wrong = {
		name: ' ',
		slug: 'Not A Slug',
		languages: '',
		timeZone: 'Europe/Atlantis',
		accent: '#ffee00',
		publicAge: '40',
		lng: '200',
		lat: 'north'
	};
	await assert.rejects(makeCity(system, wrong), (error: { fields: { field: string }[] }) => {
		assert.deepEqual(fieldsOf(error), Object.keys(wrong).sort());
		return true;
	});
	// A form sends nothing of boxes that are not ticked.
	const { languages: _, ...unticked } = form;
	await assert.rejects(makeCity(system, unticked), {
		fields: [{ field: 'languages', message: 'problem_required' }]
	});
});

test('only who may, makes and changes cities', async () => {
	const { id } = await anAccount();
	const cityId = await aCity();
	const elsewhere = person(id, { cities: [await aCity()] });
	await assert.rejects(makeCity(visitor, form), { code: 'sign-in-needed' });
	await assert.rejects(makeCity(elsewhere, form), { code: 'not-allowed' });
	await assert.rejects(changeCity(elsewhere, cityId, form), { code: 'not-allowed' });
	await assert.rejects(seeCityToChange(elsewhere, cityId), { code: 'not-allowed' });
	await assert.rejects(nameCityAdmin(elsewhere, cityId, id), { code: 'not-allowed' });
	await assert.rejects(removeCityAdmin(visitor, cityId, id), { code: 'sign-in-needed' });
	await assert.rejects(changeCity(system, newId(), { ...form, slug: 'nowhere' }), { code: 'not-found' });
	assert.throws(() => seeNewCity(elsewhere), { code: 'not-allowed' });
});

test('an admin comes, goes, and leaves no trace when the account is deleted', async () => {
	const cityId = await aCity();
	const [one, two] = [await anAccount(), await anAccount()];
	await nameCityAdmin(system, cityId, one.id);
	await nameCityAdmin(person(one.id, { cities: [cityId] }), cityId, two.id);
	assert.deepEqual([...(await citiesOf(two.id))], [cityId]);
	await removeCityAdmin(person(two.id, { cities: [cityId] }), cityId, one.id);
	await assert.rejects(removeCityAdmin(system, cityId, one.id), { code: 'already-done' });
	await citiesOnAccountLeft.hear({ accountId: two.id });
	await citiesOnAccountLeft.hear({ accountId: two.id });
	assert.equal((await citiesOf(two.id)).size, 0);
});

test('a name suggests an address', () => {
	assert.equal(slugOf('Città Alta & Šmarje'), 'citta-alta-smarje');
	assert.ok(Math.abs(contrastWithWhite('#767676') - 4.54) < 0.01);
});
