import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pool } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { aCity } from '#support/places.ts';
import { refused } from '#support/refused.ts';
import { importFramework } from './import-framework.ts';
import { searchSkills } from './search-skills.ts';

let ground: { close(): Promise<void> };
let cityId: string;
before(async () => {
	ground = await testGround();
	cityId = await aCity();
});
after(() => ground.close());

const cityAdmin = async () => person((await anAccount()).id, { cities: [cityId] });
const table = {
	name: 'Stone skills',
	language: 'en',
	text: 'name,area\nDry stone walling,Building\nLime mortar,Building\n'
};

test('a city brings in its own framework, and brings it up to date', async () => {
	const actor = await cityAdmin();
	const first = await importFramework(actor, { ...table, cityId });
	const [walling] = (await searchSkills({ q: 'dry stone' })).skills;
	assert.equal(walling?.framework, 'Stone skills');
	assert.equal(walling?.area, 'Building');
	assert.equal(walling?.uri, `https://cairn.example/frameworks/${first.frameworkId}#dry%20stone%20walling`);

	const text = 'name,area\nDry stone walling,Walls\nCorbelling,Walls\n';
	const second = await importFramework(actor, { ...table, text, cityId });
	assert.deepEqual([second.frameworkId, second.retired], [first.frameworkId, 2]);
	const [again] = (await searchSkills({ q: 'dry stone' })).skills;
	assert.deepEqual([again?.id, again?.area], [walling?.id, 'Walls']);
	assert.deepEqual((await searchSkills({ q: 'lime mortar' })).skills, []);
});

test('what stands in the way is told by row, and nothing is written', async () => {
	const actor = await cityAdmin();
	const before = (await pool().query('select count(*) from skills')).rows;
	const text = 'name,url\nGood,\n,https://x.example\nBad,ftp://x\n';
	await refused(
		importFramework(actor, { ...table, text, cityId }),
		'invalid-input',
		'text: framework_problem_row_name'
	);
	await refused(
		importFramework(actor, { ...table, text, cityId, name: '' }),
		'invalid-input',
		'name: problem_required'
	);
	await refused(
		importFramework(actor, { ...table, text: '{}', cityId }),
		'invalid-input',
		'text: framework_problem_case'
	);
	await refused(
		importFramework(actor, { ...table, text: 'a,b\n1,2', cityId }),
		'invalid-input',
		'nameColumn: framework_problem_no_name_column'
	);
	assert.deepEqual((await pool().query('select count(*) from skills')).rows, before);
});

test('a CASE package is told from a table by itself; hostile text in it is only text', async () => {
	const text = JSON.stringify({
		CFDocument: { identifier: newId(), title: 'Case skills' },
		CFItems: [
			{ identifier: 'one', uri: 'https://c.example/1', fullStatement: 'Whittling \ud800 spoons\u0000' },
			{ identifier: 'two', uri: 'https://c.example/1', fullStatement: 'The same address' }
		]
	});
	const { skills } = await importFramework(await cityAdmin(), { cityId, text });
	assert.equal(skills, 1);
	assert.equal((await searchSkills({ q: 'whittling' })).skills[0]?.framework, 'Case skills');
});

test('nobody else brings in frameworks', async () => {
	const { id } = await anAccount();
	await refused(importFramework({ kind: 'visitor' }, { ...table, cityId }), 'sign-in-needed');
	await refused(importFramework(person(id), { ...table, cityId }), 'not-allowed');
	await refused(importFramework(await cityAdmin(), table), 'not-allowed');
	await refused(importFramework(person(id, { cities: [newId()] }), { ...table, cityId }), 'not-allowed');
	await importFramework(person(id, { isOperator: true }), table);
});
