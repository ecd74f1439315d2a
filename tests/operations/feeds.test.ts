// Feeds, frames, oEmbed and open data as other sites and programs meet them, on the built app.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SaxesParser } from 'saxes';
import { rebuildDiscovery } from '#domains/discovery/rebuild-discovery.ts';
import { startActivity } from '#domains/activities/start-activity.ts';
import { system } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { anActivity } from '#support/activities.ts';
import { type CairnProcess, startCairn } from '#support/cairn-process.ts';
import { testGround } from '#support/ground.ts';
import { clubForm } from '#support/kinds.ts';
import { anOrganisation } from '#support/places.ts';

const origin = 'https://cairn.example';
let ground: Awaited<ReturnType<typeof testGround>>;
let cairn: CairnProcess;
let club: string;
let draft: string;
before(async () => {
	ground = await testGround();
	const { id } = await anOrganisation();
	club = await anActivity(
		id,
		clubForm({ timeZone: 'Europe/Rome', starts: '2027-03-02T18:00', title: 'Tea & "toast" <b>' })
	);
	draft = await startActivity(system, { organisationId: id, title: 'Not yet' });
	await rebuildDiscovery();
	const { CAIRN_DATA = '', CAIRN_MASTER_KEY = '' } = process.env;
	const { connectionString = '' } = pool().options;
	const settings = { CAIRN_DATA, CAIRN_MASTER_KEY, DATABASE_URL: connectionString, CAIRN_ORIGIN: origin };
	cairn = await startCairn({
		...settings,
		CAIRN_WORKER: 'off',
		CAIRN_DATA_LICENCE: 'https://licence.example/zero'
	});
});
after(async () => {
	assert.equal(await cairn.stop(), 0);
	await ground.close();
});

function isXml(text: string): boolean {
	const parser = new SaxesParser();
	parser.on('error', (error) => assert.fail(error));
	parser.write(text).close();
	return true;
}

test('feeds answer any filters, in the language asked for', async () => {
	const calendar = await cairn.ask('/activities.ics?kind=club&lang=it');
	assert.match(String(calendar.headers['content-type']), /^text\/calendar/);
	assert.match(calendar.text, /RRULE:FREQ=WEEKLY;BYDAY=TU/);
	const atom = await cairn.ask('/activities.atom?kind=club&lang=it');
	assert.match(String(atom.headers['content-type']), /^application\/atom\+xml/);
	assert.ok(isXml(atom.text) && atom.text.includes('<title>Attività'));
	for (const query of [
		'kind=nothing&lang=xx',
		'when=%00',
		`q=${'%27'.repeat(900)}`,
		'box=1,2&age=1e9&after=%7B%7D'
	]) {
		for (const path of ['/activities.ics', '/activities.atom', '/embed/activities']) {
			const { status } = await cairn.ask(`${path}?${query}`);
			assert.ok(status === 200 || (query.includes('%00') && status === 400), `${path}?${query}: ${status}`);
		}
	}
});

test('a frame may stand anywhere, and runs, sends and leaves nothing; no other page may be framed', async () => {
	for (const path of ['/embed/activities?lang=en', `/embed/activities/${club}?lang=en`]) {
		const { status, headers, text } = await cairn.ask(path);
		assert.equal(status, 200);
		const policy = String(headers['content-security-policy']);
		assert.match(policy, /default-src 'none'/);
		assert.match(policy, /frame-ancestors \*/);
		assert.doesNotMatch(policy, /script-src/);
		assert.deepEqual([headers['x-frame-options'], headers['set-cookie']], [undefined, undefined]);
		assert.doesNotMatch(text, /<script|<form|<b>/i);
		assert.match(text, /Tea &amp; "toast" &lt;b/);
	}
	assert.equal((await cairn.ask(`/embed/activities/${draft}`)).status, 404);
	const page = await cairn.ask(`/en/activities/${club}`, { headers: { accept: 'text/html' } });
	assert.match(String(page.headers['content-security-policy']), /frame-ancestors 'none'/);
});

test('oEmbed tells a page of ours as a frame, and nothing else', async () => {
	const asked = (url: string, more = '') => cairn.ask(`/oembed?url=${encodeURIComponent(url)}${more}`);
	const { text, headers } = await asked(`${origin}/en/activities/${club}`, '&maxwidth=300&maxheight=9999');
	assert.match(String(headers['content-type']), /^application\/json/);
	const told = JSON.parse(text) as Record<string, unknown>;
	assert.deepEqual(
		[told.version, told.type, told.title, told.width],
		['1.0', 'rich', 'Tea & "toast" <b>', 300]
	);
	assert.match(
		String(told.html),
		/^<iframe src="https:\/\/cairn\.example\/embed\/activities\/[^"]+" title="Tea &amp; &quot;toast&quot; &lt;b&gt;" /
	);
	const xml = await asked(`${origin}/it/activities?kind=club&q="><script>`, '&format=xml');
	assert.ok(isXml(xml.text) && !xml.text.includes('<script'));
	assert.equal((await asked(`${origin}/en/activities`, '&format=yaml')).status, 501);
	for (const url of [
		'',
		'nonsense',
		'https://evil.example/en/activities',
		`https://cairn.example@evil.example/en/activities/${club}`,
		`${origin}.evil.example/en/activities/${club}`,
		'http://169.254.169.254/latest',
		'file:///etc/passwd',
		'javascript:alert(1)',
		`${origin}/en/activities/${draft}`,
		`${origin}/en/account`,
		`${origin}/xx/activities`,
		`${origin}/en/badges`,
		`${origin}/en/activities/${'-'.repeat(36)}`,
		`${origin}/${'x'.repeat(6000)}`
	])
		assert.equal((await asked(url)).status, 404, url.slice(0, 80));
});

test('open data bears its licence, and its description names every file', async () => {
	const csv = await cairn.ask('/open-data/activities.csv');
	assert.match(String(csv.headers.link), /<https:\/\/licence\.example\/zero>; rel="license"/);
	assert.equal(csv.text.split('\r\n').length, 3);
	const { dataFeedElement, license } = JSON.parse((await cairn.ask('/open-data/activities.jsonld')).text) as {
		dataFeedElement: { '@id': string }[];
		license: string;
	};
	assert.deepEqual(
		[dataFeedElement.map((one) => one['@id']), license],
		[[`${origin}/activities/${club}`], 'https://licence.example/zero']
	);
	const described = await cairn.ask('/open-data', { headers: { accept: 'application/ld+json' } });
	const catalogue = JSON.parse(described.text) as {
		'dcat:dataset': { 'dcat:distribution': { '@id': string }[] }[];
	};
	for (const { '@id': file } of catalogue['dcat:dataset'][0]?.['dcat:distribution'] ?? [])
		assert.equal((await cairn.ask(file.slice(origin.length))).status, 200, file);
	assert.match((await cairn.ask('/sitemap.xml')).text, /\/en\/open-data</);
	for (const after of ['%27', '9'.repeat(500), club])
		assert.equal((await cairn.ask(`/open-data/activities.csv?after=${after}`)).status, 200);
});
