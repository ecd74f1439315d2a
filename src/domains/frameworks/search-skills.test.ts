import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db, pool } from '#server/db.ts';
import { testGround } from '#support/ground.ts';
import type { ImportedSkill } from './imported-framework.ts';
import { loadShippedFrameworks } from './load-shipped.ts';
import { likeWords, namesThatBegin, namesThatHold } from './search.sql.server.ts';
import { searchSkills } from './search-skills.ts';
import { writeFramework } from './write-framework.ts';

let ground: { close(): Promise<void> };
before(async () => {
	ground = await testGround();
	await loadShippedFrameworks();
	await loadShippedFrameworks();
	await act(system, 'test', {}, (trx) =>
		writeFramework(
			trx,
			{ key: 'many', format: 'csv', names: { en: 'Many skills' }, language: 'en' },
			manySkills()
		)
	);
	await pool().query('analyze');
});
after(() => ground.close());

const verbs =
	'manage advise operate install repair teach plan draw weigh measure test paint clean pack'.split(' ');
const things = 'boats engines gardens theatres bridges circuits horses libraries meals songs'.split(' ');

/** As many as ESCO has. */
function* manySkills(): Generator<ImportedSkill> {
	for (let count = 0; count < 14_000; count++) {
		const name = `${verbs[count % 14]} ${things[Math.floor(count / 14) % 10]} of kind k${count}x`;
		yield {
			uri: `https://many.example/${count}`,
			texts: [{ language: 'en', name, others: [`${name} well`] }]
		};
	}
}

const namesFor = async (q: string, language = 'en') =>
	(await searchSkills({ q, language, count: 5 })).skills.map(({ name }) => name);

test('loading what ships again changes nothing', async () => {
	const { rows } = await pool().query(
		"select key, revision from frameworks where format = 'shipped' order by position"
	);
	assert.deepEqual(
		rows.map(({ key, revision }) => [key, revision]),
		['key-competences', 'lifecomp', 'digcomp', 'greencomp', 'entrecomp'].map((key) => [key, 1])
	);
	const { rows: counted } = await pool().query(
		"select count(*)::int n from skills s join frameworks f on f.id = s.framework_id where f.format = 'shipped' and kind = 'skill'"
	);
	assert.equal(counted[0].n, 8 + 9 + 21 + 12 + 15);
});

test('a skill is found by how its name begins, by any of its words and by another name', async () => {
	assert.equal((await namesFor('collab'))[0], 'Collaboration');
	assert.equal((await namesFor('digital develop'))[0], 'Developing digital content');
	assert.ok((await namesFor('teamwork')).includes('Collaboration'));
	assert.deepEqual(await namesFor('manage boats of kind k0x well'), ['manage boats of kind k0x']);
});

test('the very name comes first, and areas are never offered', async () => {
	const { skills } = await searchSkills({ q: 'critical thinking' });
	assert.deepEqual(skills.map(({ framework, area }) => `${framework}: ${area}`).slice(0, 2), [
		'LifeComp: Learning to learn',
		'GreenComp: Embracing complexity in sustainability'
	]);
	assert.ok(!(await namesFor('personal')).includes('Personal'));
});

test('accents, capitals and slips are forgiven, and it is said what was looked for', async () => {
	assert.ok((await namesFor('EQUITA', 'it')).includes('Difendere l’equità'));
	const mistyped = await searchSkills({ q: 'colaboration' });
	assert.equal(mistyped.skills[0]?.name, 'Collaboration');
	assert.equal(mistyped.corrected, 'collaboration');
	assert.equal((await searchSkills({ q: 'tecnhologies digtal' })).corrected, 'technologies digital');
	assert.deepEqual(await namesFor('xyzzyx'), []);
});

test('names are in the language of the reader, and in English where there are none', async () => {
	const { skills } = await searchSkills({ q: 'collaborazione', language: 'it' });
	assert.deepEqual(
		[skills[0]?.name, skills[0]?.language, skills[0]?.area],
		['Collaborazione', 'it', 'Area sociale']
	);
	const fallback = await searchSkills({ q: 'collaboration', language: 'sl' });
	assert.deepEqual([fallback.skills[0]?.name, fallback.skills[0]?.language], ['Collaboration', 'en']);
});

test('hostile words are words', async () => {
	for (const q of ["' or 1=1 --", "a':* & !b", '%', '_', '\\', '   ', '\u0000', 'x'.repeat(10_000), "🙂'"]) {
		await searchSkills({ q });
	}
});

test('the search of 14,000 skills walks indexes and never a whole table', async () => {
	const search = { words: ['gardens', 'k7'], plain: 'gardens k7', languages: ['it', 'en'], count: 12 };
	for (const query of [namesThatBegin(search), namesThatHold(search)]) {
		assert.ok(query);
		const plan = await sql<Record<'QUERY PLAN', string>>`explain ${query}`.execute(db());
		const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
		assert.match(text, /skill_texts_(plain|search)/);
		assert.doesNotMatch(text, /Seq Scan on skill_texts/);
	}
	const many = await likeWords(db(), 'gardnes', ['en']);
	assert.ok(many.length <= 30);
	const { rows } = await pool().query("explain select word from skill_words where word % 'gardnes'");
	assert.match(JSON.stringify(rows), /skill_words_like/);
});
