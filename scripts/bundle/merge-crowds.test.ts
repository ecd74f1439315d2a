import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Crowd, mergeCrowds } from './merge-crowds.ts';

const crowd = (id: string, size: number, users: Record<string, number>, needs: number[] = []): Crowd => ({
	ids: [id],
	size,
	users: new Map(Object.entries(users)),
	needs: new Set(needs)
});
const sorted = (files: string[][]) => files.map((ids) => ids.sort().join('+')).sort();

test('what the same pages need comes in one file; what is large is sent to nobody else', () => {
	const both = { home: 5, list: 5 };
	const files = mergeCrowds([
		crowd('card', 800, both),
		crowd('icon', 300, both),
		crowd('editor', 90_000, { draft: 1, desk: 1 }),
		crowd('toolbar', 200, { draft: 1, desk: 1, list: 5 })
	]);
	assert.deepEqual(sorted(files), ['card+icon', 'editor', 'toolbar']);
});

test('two files never need each other', () => {
	const users = { home: 5, list: 5 };
	const files = mergeCrowds([
		crowd('first', 10, users, [1]),
		crowd('between', 90_000, { ...users, page: 5 }, [2]),
		crowd('last', 10, { ...users, page: 5, more: 5 })
	]);
	assert.ok(!sorted(files).includes('first+last'));
});
