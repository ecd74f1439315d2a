import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { anActivity, courseForm, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anOrganisation } from '#support/places.ts';
import { schemaOrgProblems } from '#support/schema-org.ts';
import { startActivity } from '#domains/activities/start-activity.ts';
import { system } from '#server/actor.ts';
import { openDocuments } from './open-json-ld.ts';
import { openColumns, openHeader, openLines } from './open-table.ts';
import { type OpenRow, seeOpenData } from './see-open-data.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
const titles = ['=1+1', '@SUM(A1)', 'Plain, with "quotes"\nand a line', '-2', 'Fünf'];
before(async () => {
	ground = await testGround();
	const { id } = await anOrganisation({ name: 'House' });
	for (const title of titles) await anActivity(id, eventForm({ title, lng: '-77.03', lat: '38.9' }));
	await anActivity(id, { ...courseForm({ funder: '' }), partners: [] });
	await startActivity(system, { organisationId: id, title: 'A draft' });
});
after(() => ground.close());

async function rowsOf(after: string, limit?: number): Promise<{ rows: OpenRow[]; next: string | undefined }> {
	const { pages, next } = await seeOpenData(after, limit);
	const rows: OpenRow[] = [];
	for await (const some of pages) rows.push(...some);
	return { rows, next };
}

test('files follow each other until everything public is told once', async () => {
	const seen: string[] = [];
	let after: string | undefined = 'nonsense';
	let files = 0;
	while (after !== undefined) {
		const file = await rowsOf(after, 2);
		assert.equal(file.rows.length, 2);
		seen.push(...file.rows.map(({ activity }) => activity.title));
		after = file.next;
		files++;
	}
	assert.equal(files, 3);
	assert.deepEqual(seen.slice(0, 5), titles);
	assert.equal(new Set(seen).size, 6);
});

test('the table is read by a parser, and starts no formula in a spreadsheet', async () => {
	const { rows } = await rowsOf('');
	const text = openHeader() + openLines(rows, 'https://cairn.example');
	const lines = parse(text, { columns: true }) as Record<string, string>[];
	assert.equal(lines.length, 6);
	assert.deepEqual(Object.keys(lines[0] ?? {}), openColumns);
	assert.deepEqual(
		lines.slice(0, 5).map(({ title }) => title),
		["'=1+1", "'@SUM(A1)", titles[2], "'-2", 'Fünf']
	);
	assert.deepEqual([lines[0]?.longitude, lines[0]?.starts_at], ['-77.03', '2027-05-08T14:00:00+02:00']);
	assert.doesNotMatch(text, /meet\.example|elif@example|Tom de Wit/);
});

test("documents are in schema.org's words and name no people", async () => {
	const { rows } = await rowsOf('');
	const documents = JSON.parse(
		JSON.stringify(await openDocuments(rows, 'https://cairn.example', 'en'))
	) as object[];
	assert.equal(documents.length, 6);
	assert.deepEqual(schemaOrgProblems(documents), []);
	assert.doesNotMatch(JSON.stringify(documents), /meet\.example|Kairyt|"Person"/);
});
