// A city on its own domain, over http, on the built app: what it shows, and everything that it does not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askDomain, confirmDomain } from '#domains/cities/ask-domain.ts';
import { listActivities } from '#domains/discovery/list-activities.ts';
import { system } from '#server/actor.ts';
import { closeDatabase, openDatabase } from '#server/db.ts';
import { aBadge } from '#support/badges.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { type Answer, type CairnProcess, freePort, startCairn } from '#support/cairn-process.ts';
import { type Prepared, prepareCairn } from '#support/external-cairn.ts';
import { aCity, anOrganisation } from '#support/places.ts';

let prepared: Prepared;
let cairn: CairnProcess;
let ids: Record<'city' | 'other' | 'activity' | 'foreign' | 'organisation' | 'badge', string>;
const name = 'learn.localhost';

before(async () => {
	const port = await freePort();
	prepared = await prepareCairn({ PORT: String(port), CAIRN_ORIGIN: `http://localhost:${port}` });
	Object.assign(process.env, prepared.settings, { CAIRN_LOG: 'silent' });
	cairn = await startCairn(prepared.settings);
	openDatabase(prepared.database.connectionString);
	ids = await lay();
});
after(async () => {
	await cairn.stop();
	await closeDatabase();
	await prepared.close();
});

/** Two cities with an activity each; the first has a domain that is confirmed, the other one that is not. */
async function lay(): Promise<typeof ids> {
	const [city, other] = [await aCity({ name: 'Petrana' }), await aCity()];
	const [here, elsewhere] = [
		await anOrganisation({ city, verified: true }),
		await anOrganisation({ city: other })
	];
	const [activity, foreign] = [await published(here.id, 'Chess'), await published(elsewhere.id, 'Rowing')];
	await askDomain(system, city, { domain: name });
	await confirmDomain(system, city, name);
	await askDomain(system, other, { domain: 'waiting.localhost' });
	const { badgeId } = await aBadge(here.id);
	return { city, other, activity, foreign, organisation: here.id, badge: badgeId };
}

async function published(organisationId: string, title: string): Promise<string> {
	const id = await anActivity(organisationId, eventForm({ title }));
	await listActivities([id]);
	return id;
}

const ask = (
	host: string,
	where: string,
	options: Parameters<CairnProcess['ask']>[1] = {}
): Promise<Answer> =>
	cairn.ask(where, {
		...options,
		headers: { host: `${host}:${cairn.port}`, accept: 'text/html', ...options.headers }
	});
const there = (where: string, options?: Parameters<CairnProcess['ask']>[1]) => ask(name, where, options);

test('on its own domain a city is the front page, in its own name', async () => {
	const root = await there('/', { headers: { 'accept-language': 'it' } });
	assert.deepEqual([root.status, root.headers.location], [303, '/it']);
	const front = await there('/it');
	assert.equal(front.status, 200);
	assert.match(front.text, /<h1[^>]*>Petrana<\/h1>/);
	assert.match(front.text, new RegExp(`rel="canonical" href="http://${name}:${cairn.port}/it"`));
	assert.ok(!front.text.includes('<form method="post"'));
	assert.equal((await there(`/en/cities/${ids.city}`)).headers.location, '/en');
	assert.equal((await there(`/en/cities/${ids.city}/privacy`)).headers.location, '/en/privacy');
	assert.equal((await there('/en/privacy')).status, 200);
	const known = await cairn.ask(`/en/cities/${ids.city}`, { headers: { accept: 'text/html' } });
	assert.match(known.text, new RegExp(`rel="canonical" href="http://${name}:${cairn.port}/en"`));
});

test('its lists hold what is its own, whatever the address asks for', async () => {
	for (const query of ['', '?city=elsewhere', `?organisation=${ids.organisation}`]) {
		const list = await there(`/en/activities${query}`);
		assert.equal(list.status, 200);
		assert.ok(!list.text.includes(ids.foreign), query);
	}
	for (const part of [
		'/en/activities/here.json',
		'/en/activities/frame.json',
		'/places?q=st',
		'/activities.atom'
	]) {
		const answer = await there(part);
		assert.ok(answer.status < 303 && !answer.text.includes(ids.foreign), `${part}: ${answer.status}`);
	}
	const own = await there(`/en/activities/${ids.activity}`);
	assert.equal(own.status, 200);
	assert.match(own.text, new RegExp(`rel="canonical" href="${cairn.origin}/en/activities/${ids.activity}"`));
	for (const where of [`/en/activities/${ids.foreign}`, `/en/cities/${ids.other}`]) {
		const answer = await there(where);
		assert.deepEqual([answer.status, answer.headers.location], [303, cairn.origin + where]);
	}
	assert.equal((await there(`/en/organisations/${ids.organisation}`)).status, 200);
	assert.equal((await there(`/en/badges/${ids.badge}`)).status, 200);
});

test('whatever has to do with a person, or is an identifier, is elsewhere', async () => {
	const elsewhere = [
		'/en/sign-in?next=%2Fen',
		'/en/sign-up',
		'/en/passport',
		'/en/account',
		'/en/dashboard',
		'/en/claim',
		'/claim/abc',
		'/en/verify',
		'/en/about/edit',
		`/en/cities/${ids.city}/settings`,
		`/badges/${ids.badge}`,
		`/organisations/${ids.organisation}/did.json`,
		'/.well-known/did.json',
		'/sitemap.xml',
		'/api/sign-in/session',
		'/en/nothing-here'
	];
	for (const where of elsewhere) {
		const answer = await there(where);
		assert.deepEqual([answer.status, answer.headers.location], [303, cairn.origin + where], where);
	}
});

test('nothing is sent there, nobody is remembered there, and no cookie of the installation counts', async () => {
	const form = {
		'content-type': 'application/x-www-form-urlencoded',
		origin: `http://${name}:${cairn.port}`
	};
	for (const where of ['/en/sign-in', `/en/activities/${ids.activity}?/join`, '/theme', '/files'])
		for (const headers of [form, { ...form, origin: cairn.origin }, { 'content-type': 'text/plain' }]) {
			const answer = await there(where, { method: 'POST', headers, body: 'theme=dark' });
			assert.ok([403, 405].includes(answer.status), `${where}: ${answer.status}`);
			assert.equal(answer.headers['set-cookie'], undefined);
		}
	for (const where of ['/', '/en', '/en/activities', '/en/sign-in'])
		assert.equal(
			(await there(where, { headers: { cookie: 'cairn.session_token=x' } })).headers['set-cookie'],
			undefined
		);
});

test('a name that nobody confirmed shows no portal, and a forged one is in no link', async () => {
	const waiting = await ask('waiting.localhost', '/en');
	assert.deepEqual(
		[waiting.status, waiting.headers.location],
		[303, `${cairn.origin}/en/cities/${ids.other}`]
	);
	for (const host of ['unknown.localhost', 'evil.example']) {
		const answer = await ask(host, '/en', { headers: { 'x-cairn-asked': `${name}:${cairn.port}` } });
		assert.equal(answer.status, 200);
		assert.ok(!answer.text.includes(host) && !answer.text.includes('<h1>Petrana'));
	}
	const forwarded = await cairn.ask('/en', { headers: { 'x-forwarded-host': `${name}:${cairn.port}` } });
	assert.ok(!forwarded.text.includes(`canonical" href="http://${name}`));
});
