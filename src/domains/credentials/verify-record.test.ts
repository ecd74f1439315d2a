import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testGround } from '#support/ground.ts';
import { aRecord } from '#support/records.ts';
import { verifyCredential } from './verify-credential.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('a record tells of all that is inside, each with a verdict and checks of its own', async () => {
	const { verdict, checks, record } = await verifyCredential(await aRecord(197));
	assert.equal(verdict, 'valid', JSON.stringify(checks));
	assert.equal(checks.find(({ name }) => name === 'endorsements')?.code, 'inside-invalid');
	assert.equal(record?.total, 200);
	const [degree, forged, year, ...courses] = record.credentials;
	assert.deepEqual([degree?.verdict, degree?.facts.name], ['valid', 'Example University Degree']);
	assert.equal(forged?.verdict, 'not-valid');
	assert.equal(forged.checks.find(({ name }) => name === 'proof')?.code, 'proof-invalid');
	assert.deepEqual(
		year?.record?.credentials.map(({ verdict, facts }) => [verdict, facts.achievement.name]),
		[['valid', 'Course 0']]
	);
	assert.ok(courses.every(({ verdict }) => verdict === 'valid'));
	assert.ok(record.credentials.every(({ checks }) => checks.length === 8));
});
