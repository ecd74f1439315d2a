import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { calendarOf } from '#domains/activities/calendar.ts';
import { unpublishActivity } from '#domains/activities/unpublish-activity.ts';
import { system } from '#server/actor.ts';
import { anActivity, courseForm, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { clubForm } from '#support/kinds.ts';
import { anOrganisation } from '#support/places.ts';
import { atomOf } from './atom.ts';
import { rebuildDiscovery } from './rebuild-discovery.ts';
import { type FeedEntry, seeFeed } from './see-feed.ts';
import { readWish } from './wish.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
let clubId: string;
const nasty = 'Tea & <b>biscuits</b> ]]> “quotes” \u0007\ud800 🫖';
before(async () => {
	ground = await testGround();
	const { id } = await anOrganisation({ name: 'House & Garden <3' });
	clubId = await anActivity(id, clubForm({ timeZone: 'Europe/Rome', starts: '2027-03-02T18:00' }));
	await anActivity(
		id,
		eventForm({ title: nasty.replace('\ud800', ''), summary: 'A <script>x</script> & more\u000b' })
	);
	await anActivity(id, { ...courseForm({ funder: '' }), partners: [] });
	await rebuildDiscovery();
});
after(() => ground.close());

const about = {
	title: `Activities ${nasty}`,
	self: 'https://cairn.example/activities.atom?q=a&kind=club',
	page: 'https://cairn.example/en/activities?q=a&kind=club',
	origin: 'https://cairn.example',
	language: 'en',
	tag: 'en',
	house: 'Cairn',
	lineOf: () => 'When & where',
	noteOf: ({ item }: FeedEntry) => (item.language === 'en' ? '' : 'Not in English')
};

type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

/** The document as a strict parser of XML reads it; throws where it is none. */
function treeOf(xml: string): Element {
	const root: Element = { name: '', attributes: {}, text: '', children: [] };
	const open = [root];
	const parser = new SaxesParser();
	const last = () => open.at(-1) ?? root;
	parser.on('error', (error) => assert.fail(error));
	parser.on('opentag', ({ name, attributes }) => {
		const element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
		last().children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => void open.pop());
	parser.on('text', (text) => (last().text += text));
	parser.on('cdata', (text) => (last().text += text));
	parser.write(xml).close();
	return root.children[0] ?? root;
}

const named = (element: Element, name: string) => element.children.filter((child) => child.name === name);

/** What RFC 4287 §4.1 asks of a feed and of each entry. */
function assertAtom(feed: Element): Element[] {
	assert.deepEqual([feed.name, feed.attributes.xmlns], ['feed', 'http://www.w3.org/2005/Atom']);
	const entries = named(feed, 'entry');
	for (const element of [feed, ...entries]) {
		for (const name of ['id', 'title', 'updated']) {
			assert.equal(named(element, name).length, 1, `${element.name} has one ${name}`);
			assert.notEqual(named(element, name)[0]?.text.trim(), '');
		}
		assert.ok(URL.canParse(named(element, 'id')[0]?.text ?? ''));
		assert.match(named(element, 'updated')[0]?.text ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
		const alternates = named(element, 'link').filter(
			({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate'
		);
		assert.ok(alternates.length === 1);
	}
	assert.ok(
		named(feed, 'author').length === 1 && named(named(feed, 'author')[0] ?? feed, 'name').length === 1
	);
	assert.equal(named(feed, 'link').filter(({ attributes }) => attributes.rel === 'self').length, 1);
	const ids = entries.map((entry) => named(entry, 'id')[0]?.text);
	assert.equal(new Set(ids).size, ids.length);
	return entries;
}

test('a feed of whatever people wrote is Atom that a strict parser reads', async () => {
	const found = await seeFeed({}, 'en');
	assert.equal(found.length, 3);
	const entries = assertAtom(treeOf(atomOf(found, about)));
	const titles = entries.map((entry) => named(entry, 'title')[0]?.text ?? '');
	assert.ok(
		titles.some((title) => title.startsWith('Tea &amp; &lt;b&gt;biscuits')),
		titles.join()
	);
	const contents = entries.map((entry) => named(entry, 'content')[0]?.text ?? '').join();
	assert.match(contents, /&lt;script&gt;/);
	assert.doesNotMatch(contents, /<script/);
	assertAtom(treeOf(atomOf([], about)));
});

test('a calendar of any filter holds what the catalogue shows, and nothing that is for participants', async () => {
	const entriesOf = async (query: string) =>
		(await seeFeed(readWish(new URLSearchParams(query)), 'en')).map(({ activity }) => ({
			activity,
			organisation: { name: 'House', contactAddress: null },
			page: `https://cairn.example/activities/${activity.id}`
		}));
	const eventsIn = (text: string) =>
		new ICAL.Component(ICAL.parse(text) as unknown as unknown[]).getAllSubcomponents('vevent');
	const all = calendarOf(
		{ name: 'All', source: 'https://cairn.example/activities.ics' },
		await entriesOf('')
	);
	assert.equal(eventsIn(all).length, 2 + 1 + 6, 'the club and its moved meeting, the event, six workshops');
	assert.doesNotMatch(all.replaceAll('\r\n ', ''), /meet\.example\.org|elif@example/);
	assert.ok(
		all.split('\r\n').every((line) => Buffer.byteLength(line) <= 75),
		'lines are folded'
	);
	assert.equal(eventsIn(calendarOf({ name: 'Clubs' }, await entriesOf('kind=club'))).length, 2);
	assert.equal(
		eventsIn(calendarOf({ name: 'None' }, await entriesOf('kind=club&q=nothing+of+the+kind'))).length,
		0
	);
	for (const nonsense of [
		'kind=%00&from=x&box=1,2,3&age=-7',
		`q=${'x'.repeat(5000)}`,
		'near=NaN,NaN&radius=1e999&sort=odd'
	])
		await entriesOf(nonsense);
});

test('what is unpublished is in no feed any more', async () => {
	await unpublishActivity(system, { activityId: clubId });
	assert.deepEqual(await seeFeed({ kinds: ['club'] }, 'en'), []);
});
