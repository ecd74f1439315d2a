import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { unpublishActivity } from '#domains/activities/unpublish-activity.ts';
import { changeCity } from '#domains/cities/change-city.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { changeOrganisation } from '#domains/organisations/change-organisation.ts';
import { closeOrganisation } from '#domains/organisations/close-organisation.ts';
import { system } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { offeredLanguages } from '#server/offered-languages.ts';
import { anActivity, courseForm, aFileRow, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { runJobs } from '#support/run-jobs.ts';
import { listActivities } from './list-activities.ts';
import { rebuildDiscovery, sweepDiscovery } from './rebuild-discovery.ts';
import { seeCatalogue } from './see-catalogue.ts';
import { seeSitemap, seeSitemapPart } from './see-sitemap.ts';
import { readWish } from './wish.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
let organisation: Awaited<ReturnType<typeof anOrganisation>>;
let city: string;
before(async () => {
	ground = await testGround();
	setClock(() => new Date('2027-03-20T12:00:00Z'));
	city = await aCity({ name: 'Riverton', slug: 'riverton' });
	organisation = await anOrganisation({ city, name: 'Bridge Club', verified: true });
	for (let count = 1; count <= 5; count++) {
		await anActivity(
			organisation.id,
			eventForm({ title: `River walk ${count}`, lng: String(11 + count / 10) })
		);
	}
	await anActivity(organisation.id, courseForm({ funder: await aFileRow(organisation.id) }));
	await runJobs();
});
after(() => ground.close());

const titles = async (address = '') =>
	(await seeCatalogue(readWish(new URLSearchParams(address)))).items.map(({ title }) => title);

const tables = {
	listed_activities: 'activity_id',
	listed_steps: 'step',
	listed_days: 'scope, day',
	listed_words: 'word',
	listed_cells: 'scope, level, cell'
};
async function everything(): Promise<Record<string, unknown[]>> {
	const read = Object.entries(tables).map(async ([table, order]) => {
		const some = table === 'listed_activities' ? sql`` : sql`where count > 0`;
		const { rows } = await sql`select * from ${sql.table(table)} ${some} order by ${sql.raw(order)}`.execute(
			db()
		);
		return [table, rows.map((row) => ({ ...(row as object), shown: undefined }))] as const;
	});
	return Object.fromEntries(await Promise.all(read));
}

test('made anew, the list is what it was; and from nothing, too', async () => {
	const hidden = await anActivity(organisation.id, eventForm({ title: 'Hidden' }));
	await runJobs();
	await unpublishActivity(system, { activityId: hidden });
	await runJobs();
	const kept = await everything();
	assert.equal(kept.listed_activities?.length, 6);
	assert.equal(await rebuildDiscovery(), 6);
	assert.deepEqual(await everything(), kept);
	await sql`truncate listed_activities, listed_steps, listed_days, listed_words, listed_cells`.execute(db());
	await rebuildDiscovery();
	assert.deepEqual(await everything(), kept);
});

test('hidden is hidden at once, while the list still knows it', async () => {
	const id = await anActivity(
		organisation.id,
		eventForm({ title: 'Moonlight rowing', starts: '2027-03-21T20:00', ends: '2027-03-21T22:00' })
	);
	await runJobs();
	assert.deepEqual(await titles('q=moonlight'), ['Moonlight rowing']);
	await unpublishActivity(system, { activityId: id });
	assert.deepEqual(await titles('q=moonlight'), []);
	assert.ok(!(await titles()).includes('Moonlight rowing'));
	const page = await seeCatalogue({}, { limit: 2 });
	assert.equal(page.items.length, 2, 'its gap is filled');
	await runJobs();
});

test('pages stay where they are while more is published', async () => {
	for (const address of ['', 'q=river']) {
		const wish = readWish(new URLSearchParams(address));
		const before = (await seeCatalogue(wish)).items.map(({ id }) => id);
		const seen: string[] = [];
		for (let next: string | undefined = ''; next !== undefined;) {
			const page: Awaited<ReturnType<typeof seeCatalogue>> = await seeCatalogue(wish, {
				after: next,
				limit: 2
			});
			seen.push(...page.items.map(({ id }) => id));
			next = page.next;
			await anActivity(
				organisation.id,
				eventForm({ title: 'River early', starts: '2027-03-22T09:00', ends: '2027-03-22T10:00' })
			);
			await runJobs();
		}
		assert.equal(new Set(seen).size, seen.length, 'nothing twice');
		assert.deepEqual(
			before.filter((id) => !seen.includes(id)),
			[],
			'nothing left out'
		);
	}
});

test('what meets again goes on, what is over goes', async () => {
	const step = async () =>
		(
			await sql<{ at: Date }>`select next_at as at from listed_activities
		where cardinality(occasions) = 6`.execute(db())
		).rows[0]?.at.toISOString();
	assert.equal(await step(), '2027-03-25T16:00:00.000Z');
	setClock(() => new Date('2027-03-26T12:00:00Z'));
	await sweepDiscovery();
	assert.equal(await step(), '2027-04-01T15:00:00.000Z');
	setClock(() => new Date('2028-01-01T12:00:00Z'));
	await sweepDiscovery();
	assert.deepEqual((await everything()).listed_cells, []);
	setClock(() => new Date('2027-03-20T12:00:00Z'));
	await rebuildDiscovery();
});

test('a long text in two languages that meets for years is listed, with all its filters', async () => {
	const words = (letter: string) =>
		Array.from({ length: 300 }, (_, at) => `${letter}${'жзиклмн'.repeat(4)}${at}`).join(' ');
	const id = await anActivity(
		organisation.id,
		eventForm({
			title: 'Ten years of evenings',
			kind: 'club',
			language: 'sr',
			body: words('б'),
			summary: 'Вече'
		})
	);
	await sql`insert into activity_texts (activity_id, language, title, summary, body) values
		(${id}, 'en', 'Evenings', '', ${words('в')})`.execute(db());
	await sql`insert into activity_sessions (activity_id, position, title, starts_at, ends_at)
		select ${id}::uuid, week, '', at, at + interval '1 hour' from generate_series(1, 200) week
		cross join lateral (select timestamptz '2027-04-01T18:00Z' + make_interval(weeks => week::int) as at) x`.execute(
		db()
	);
	await runJobs();
	await listActivities([id]);
	for (const address of ['q=evenings', 'q=evenings&kind=club&from=2029-01-01&to=2029-01-07'])
		assert.deepEqual(await titles(address), ['Ten years of evenings'], address);
	await unpublishActivity(system, { activityId: id });
	await runJobs();
});

test('names of organisers and cities are words; who closes offers nothing', async () => {
	assert.ok((await titles('q=club')).length > 0);
	await changeOrganisation(system, organisation.id, { name: 'Tunnel Union', kind: 'organisation' });
	const { mayChange: _may, id: _id, ...form } = await seeCity(system, city);
	await changeCity(system, city, { ...form, name: 'Lakeside' });
	await runJobs();
	assert.deepEqual(await titles('q=club'), []);
	assert.ok((await titles('q=tunnel lakeside')).length > 0);
	await closeOrganisation(system, organisation.id);
	assert.deepEqual(await titles(), []);
	await runJobs();
	assert.deepEqual((await everything()).listed_activities, []);
});

test('a sitemap beyond its limit becomes an index of sitemaps', async () => {
	const whole = await seeSitemap();
	assert.ok('paths' in whole && whole.paths.includes('/en/activities'));
	// Just room for the front pages in every language.
	const limit = 8 * offeredLanguages().length + 8;
	const index = await seeSitemap(limit);
	assert.ok('sitemaps' in index && index.sitemaps[0] === '/sitemaps/front.xml');
	const parts = await Promise.all(
		index.sitemaps.map((path) => seeSitemapPart(/\/sitemaps\/(.*)\.xml/.exec(path)?.[1] ?? '', limit))
	);
	assert.ok(parts.every((paths) => paths.length <= limit));
	assert.deepEqual(new Set(parts.flat()), new Set(whole.paths));
	await assert.rejects(seeSitemapPart('nowhere-1'), { code: 'not-found' });
});
