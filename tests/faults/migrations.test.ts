import assert from 'node:assert/strict';
import { test } from 'node:test';
import { migrations } from './migrations.ts';

test('killed during a migration, the next one ends it', async () => {
	const { problems, unfinished } = await migrations.short();
	assert.deepEqual(problems, []);
	assert.notEqual(unfinished, 0, 'none was killed in the middle');
});
