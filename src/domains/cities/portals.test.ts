import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Person, system, visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { aCity } from '#support/places.ts';
import { askDomain, confirmDomain, withdrawDomain } from './ask-domain.ts';
import { changeCity } from './change-city.ts';
import { changeLook } from './change-look.ts';
import { changeSitePage } from './change-site-page.ts';
import { domainFrom, domainOfHost, originOf } from './domain.ts';
import { changeFront, formFrom } from './front-form.ts';
import { importDistricts, nameDistrict, removeDistricts } from './import-districts.ts';
import { keepFront, publishFront } from './keep-front.ts';
import { greetingLanguage, portalLanguages } from './portal.ts';
import { seeCity } from './see-city.ts';
import { districtsOfPlace, seeDistricts, seeGround } from './see-districts.ts';
import { seeDomain, seeDomainsToConfirm } from './see-domain.ts';
import { seeFront, seeFrontDraft, seeFrontPreview } from './see-front.ts';
import { portalAt } from './see-portal.ts';
import { seeSitePage, seeSitePageToChange } from './see-site-page.ts';
import { removeArea, setArea } from './set-area.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => {
	ground = await testGround();
	operator = person((await anAccount()).id, { isOperator: true });
});
after(() => ground.close());

const origin = 'https://cairn.example';
let operator: Person;
const adminOf = async (city: string) => person((await anAccount()).id, { cities: [city] });
const wrong = (message: string) => (error: { fields?: { message: string }[] }) =>
	error.fields?.[0]?.message === message;

test('a host name is read from what people type, and nothing else is', () => {
	assert.equal(domainFrom(' https://Learning.Example.ORG/ ', origin), 'learning.example.org');
	assert.equal(domainFrom('città.example', origin), 'xn--citt-3na.example');
	for (const no of [
		'',
		'example',
		'10.0.0.1',
		'0x7f.1',
		'[::1]',
		'a.example:80',
		'a.example/x',
		'u@a.example'
	])
		assert.equal(domainFrom(no, origin), undefined, no);
	for (const no of [
		'-a.example',
		'a..example',
		`${'a'.repeat(64)}.example`,
		'torino.localhost',
		'a b.example'
	])
		assert.equal(domainFrom(no, origin), undefined, no);
	assert.equal(domainFrom('torino.localhost', 'http://localhost:3000'), 'torino.localhost');
	assert.equal(domainFrom('torino.example', 'http://localhost:3000'), undefined);
	assert.equal(originOf('torino.localhost', 'http://localhost:3000'), 'http://torino.localhost:3000');
});

test('a Host header names a domain only at the right port, and never the installation itself', () => {
	assert.equal(domainOfHost('Learning.example.org', origin), 'learning.example.org');
	assert.equal(domainOfHost('learning.example.org:8080', origin), undefined);
	assert.equal(domainOfHost('cairn.example', origin), undefined);
	for (const no of [null, '', 'a b', '10.0.0.1']) assert.equal(domainOfHost(no, origin), undefined);
});

test('a domain serves a portal once the operator has confirmed it, and not a moment longer', async () => {
	const city = await aCity();
	const admin = await adminOf(city);
	await askDomain(admin, city, { domain: 'Learn.Example.org' });
	assert.equal((await portalAt('learn.example.org'))?.isConfirmed, false);
	assert.ok((await seeDomainsToConfirm(operator)).some(({ id }) => id === city));
	await assert.rejects(confirmDomain(admin, city, 'learn.example.org'), { code: 'not-allowed' });
	await assert.rejects(confirmDomain(operator, city, 'other.example.org'), { code: 'conflict' });
	await confirmDomain(operator, city, 'learn.example.org');
	const found = await portalAt('LEARN.example.org');
	assert.deepEqual(
		[found?.isConfirmed, found?.portal.cityId, found?.portal.origin],
		[true, city, 'https://learn.example.org']
	);
	assert.equal((await seeDomain(admin, city)).mayConfirm, false);
	await withdrawDomain(operator, city);
	assert.equal((await portalAt('learn.example.org'))?.isConfirmed, false);
	await confirmDomain(operator, city, 'learn.example.org');
	await askDomain(admin, city, { domain: 'new.example.org' });
	assert.equal(await portalAt('learn.example.org'), undefined);
	assert.equal((await portalAt('new.example.org'))?.isConfirmed, false);
	await askDomain(admin, city, { domain: '' });
	assert.equal(await portalAt('new.example.org'), undefined);
});

test('a domain belongs to one city, and never to the installation', async () => {
	const [one, other] = [await aCity(), await aCity()];
	await askDomain(system, one, { domain: 'one.example.org' });
	await assert.rejects(
		askDomain(system, other, { domain: 'one.example.org' }),
		wrong('city_problem_domain_taken')
	);
	await assert.rejects(
		askDomain(system, other, { domain: 'cairn.example' }),
		wrong('city_problem_domain_own')
	);
	await assert.rejects(askDomain(system, other, { domain: 'no domain' }), wrong('city_problem_domain'));
});

test('a portal offers its own languages, its main one first, and greets in what visitors ask for', () => {
	const spoken = ['en', 'it', 'sl'] as const;
	const of = (portal: ('it' | 'sl' | 'en')[], mainLanguage: 'it' | 'sl' | null) =>
		portalLanguages({ portalLanguages: portal, mainLanguage }, spoken);
	assert.deepEqual(of([], null), ['en', 'it', 'sl']);
	assert.deepEqual(of(['sl', 'it'], 'sl'), ['sl', 'it']);
	assert.deepEqual(of([], 'it'), ['it', 'en', 'sl']);
	const portal = { languages: of([], 'it') } as Parameters<typeof greetingLanguage>[0];
	assert.equal(greetingLanguage(portal, 'sl-SI,sl;q=0.9'), 'sl');
	assert.equal(greetingLanguage(portal, 'en-GB'), 'en');
	for (const header of [null, '', 'ja']) assert.equal(greetingLanguage(portal, header), 'it');
});

test('the main language is one of those offered', async () => {
	const city = await aCity();
	const now = await seeCity(system, city);
	const change = (portalLanguages: string[], mainLanguage: string) =>
		changeCity(system, city, { ...now, portalLanguages, mainLanguage });
	await change(['it', 'xx', 'it'], 'it');
	assert.deepEqual((await seeCity(visitor, city)).portalLanguages, ['it']);
	await assert.rejects(change(['it'], 'en'), wrong('city_problem_main_language'));
});

test('blocks are put, moved, filled and published; until then visitors see those before', async () => {
	const city = await aCity();
	const admin = await adminOf(city);
	const first = await seeFront(city);
	assert.ok(first.length > 3);
	let form = formFrom({ blocks: [] });
	for (const wish of [
		'put text',
		'put activities',
		'put figures',
		'lift blocks.2',
		'lower blocks.0',
		'put nonsense'
	])
		form = changeFront(form, wish);
	assert.deepEqual(
		form.blocks.map(({ kind }) => kind),
		['figures', 'text', 'activities', 'nonsense']
	);
	const id = '01900000-0000-7000-8000-000000000000';
	form = changeFront(changeFront(form, `take 2.${id}`), 'drop blocks.3');
	assert.equal(form.blocks[2]?.items, id);
	assert.equal(changeFront(form, `leave 2.${id}`).blocks[2]?.items, '');
	const { revision } = await seeFrontDraft(admin, city);
	await keepFront(admin, { cityId: city, revision, editor: 'page', form });
	assert.deepEqual(await seeFront(city), first);
	assert.equal((await seeFrontPreview(admin, city)).length, 3);
	await assert.rejects(publishFront(admin, city), wrong('problem_required'));
	const written = formFrom({ blocks: form.blocks.map((block) => ({ ...block, text: 'Come in.' })) });
	await keepFront(admin, { cityId: city, revision: 0, editor: 'page', form: written });
	await assert.rejects(keepFront(admin, { cityId: city, revision: 0, editor: 'other', form }), {
		code: 'conflict'
	});
	await publishFront(admin, city);
	assert.deepEqual(
		(await seeFront(city)).map(({ kind, items }) => [kind, items.length]),
		[
			['figures', 0],
			['text', 0],
			['activities', 1]
		]
	);
});

const square = (west: number, name: string) => ({
	type: 'Feature',
	properties: { name },
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[west, 45],
				[west + 1, 45],
				[west + 1, 46],
				[west, 46],
				[west, 45]
			]
		]
	}
});
const file = (...features: object[]) =>
	new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));

test('districts keep their addresses by name, and a place lies in one of them', async () => {
	const city = await aCity();
	await setArea(system, city, file(square(10, 'all'), square(11, 'all')));
	await importDistricts(system, city, file(square(10, 'West'), square(11, 'East')));
	const [east, west] = await seeDistricts([city]);
	assert.deepEqual([east?.name, west?.name], ['East', 'West']);
	assert.deepEqual(await districtsOfPlace(db(), [city], [10.5, 45.5]), [west?.id]);
	assert.deepEqual(await districtsOfPlace(db(), [city], [13, 45.5]), []);
	assert.deepEqual(await districtsOfPlace(db(), [await aCity()], [10.5, 45.5]), []);
	await importDistricts(system, city, file(square(11, 'WEST'), square(10, 'North')));
	const after = await seeDistricts([city]);
	assert.equal(after.find(({ name }) => name === 'WEST')?.id, west?.id);
	assert.equal(after.length, 2);
	await nameDistrict(system, city, { district: west?.id, name: 'Sunset' });
	await assert.rejects(
		nameDistrict(system, city, { district: west?.id, name: 'north' }),
		wrong('city_district_problem_name_taken')
	);
	assert.deepEqual((await seeGround(city)).box, [10, 45, 12, 46]);
	await removeDistricts(system, city);
	await removeArea(system, city);
	assert.equal((await seeGround(city)).box, undefined);
});

test('a page says what the city wrote, else the operator where that holds for all, else what is true of Cairn', async () => {
	const city = await aCity();
	const admin = await adminOf(city);
	const privacy = () => seeSitePage(visitor, city, 'privacy', 'en');
	assert.ok((await privacy()).isShipped && (await privacy()).body.includes('Cookies'));
	await changeSitePage(operator, null, { page: 'privacy', language: 'it', body: 'Di tutti.' });
	assert.deepEqual([(await privacy()).body, (await privacy()).language], ['Di tutti.', 'it']);
	await changeSitePage(admin, city, { page: 'privacy', language: 'en', body: 'Ours.' });
	assert.equal((await privacy()).body, 'Ours.');
	await changeSitePage(admin, city, { page: 'privacy', language: 'en', body: ' ' });
	assert.equal((await privacy()).body, 'Di tutti.');
	await changeSitePage(operator, null, { page: 'about', language: 'en', body: 'The network.' });
	assert.ok((await seeSitePage(visitor, city, 'about', 'en')).isShipped);
	await assert.rejects(changeSitePage(admin, city, { page: 'index', language: 'en', body: '' }), {
		code: 'invalid-input'
	});
});

test('the colour of a city is one that words can be read on', async () => {
	const city = await aCity();
	await changeLook(system, city, { accent: '#7A2E0E', coverAlt: 'The hills' });
	assert.equal((await seeCity(visitor, city)).accent, '#7a2e0e');
	await assert.rejects(
		changeLook(system, city, { accent: '#ffee00' }),
		wrong('city_problem_accent_contrast')
	);
	const notes = { bytes: new TextEncoder().encode('%PDF-1.4 %%EOF'), name: 'a.pdf' };
	await assert.rejects(
		changeLook(system, city, { accent: '#7a2e0e' }, { logo: notes }),
		wrong('organisation_problem_logo')
	);
});

test('who looks after another city, or after none, changes nothing of this one', async () => {
	const city = await aCity();
	const elsewhere = await adminOf(await aCity());
	const bytes = file(square(10, 'West'));
	const tries = [
		() => askDomain(elsewhere, city, { domain: 'x.example.org' }),
		() => confirmDomain(elsewhere, city, 'x.example.org'),
		() => withdrawDomain(elsewhere, city),
		() => changeLook(elsewhere, city, { accent: '#7a2e0e' }),
		() => setArea(elsewhere, city, bytes),
		() => removeArea(elsewhere, city),
		() => importDistricts(elsewhere, city, bytes),
		() => nameDistrict(elsewhere, city, {}),
		() => removeDistricts(elsewhere, city),
		() => keepFront(elsewhere, { cityId: city, revision: 1, form: {} }),
		() => publishFront(elsewhere, city),
		() => seeFrontDraft(elsewhere, city),
		() => seeFrontPreview(elsewhere, city),
		() => seeDomain(elsewhere, city),
		() => seeDomainsToConfirm(elsewhere),
		() => changeSitePage(elsewhere, city, { page: 'about', language: 'en' }),
		() => changeSitePage(elsewhere, null, { page: 'about', language: 'en' }),
		() => seeSitePageToChange(elsewhere, null, 'about', 'en')
	];
	for (const attempt of tries) await assert.rejects(attempt, { code: 'not-allowed' }, String(attempt));
	await assert.rejects(changeSitePage(visitor, city, { page: 'about', language: 'en' }), {
		code: 'sign-in-needed'
	});
});
