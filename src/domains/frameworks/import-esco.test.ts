import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system, visitor } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { testGround } from '#support/ground.ts';
import { refused } from '#support/refused.ts';
import { sharedFile } from '#support/shared-data.ts';
import { importEsco } from './import-esco.ts';
import { escoAttribution } from './read-esco.ts';
import { searchSkills } from './search-skills.ts';

const zip = sharedFile('esco/esco-v1.1.1-en-csv.zip') ?? '';
const skip = zip === '' ? 'ESCO is not in ../shared/data' : false;

let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

const count = async (what: string) =>
	(await pool().query(`select count(*)::int n from ${what}`)).rows[0].n as number;

test('ESCO comes in whole, with its groups, and comes in again without doubling', { skip }, async () => {
	const first = await importEsco(system, zip);
	assert.equal(first.skills, 13_896 + 640);
	assert.equal(await count('skills'), first.skills);
	const { rows } = await pool().query('select version, attribution, language, revision from frameworks');
	assert.deepEqual(rows, [{ version: '1.1.1', attribution: escoAttribution, language: 'en', revision: 1 }]);

	const id = (await searchSkills({ q: 'show initiative' })).skills[0]?.id;
	const again = await importEsco(system, zip);
	assert.deepEqual([again.skills, again.retired], [first.skills, 0]);
	assert.equal(await count('skills'), first.skills);
	const found = (await searchSkills({ q: 'take the initiative' })).skills.find((skill) => skill.id === id);
	assert.equal(found?.area, 'taking a proactive approach');
});

test('a file that is no ESCO is refused in a sentence, and nothing is written', { skip }, async () => {
	const before = await count('skills');
	await assert.rejects(importEsco(system, import.meta.filename));
	assert.equal(await count('skills'), before);
});

test('only who runs Cairn brings ESCO in', () => refused(importEsco(visitor, zip), 'sign-in-needed'));
