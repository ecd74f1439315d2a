import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseRoot } from './house-files.ts';
import { circlesIn, drawGraph, picture, wrongWays } from './import-graph.ts';
import { plant } from './judge.ts';

const crooked = plant({
	'src/domains/badges/badge.ts': `import type { B } from './level.ts';`,
	'src/domains/badges/level.ts': `export type B = import('./family.ts').F;`,
	'src/domains/badges/family.ts': `export const f = () => import('./badge.ts');`,
	'src/domains/badges/publish-badge.ts': `import { a } from '#domains/awards/award.ts'; import { z } from 'zod';`,
	'src/domains/awards/award.ts': `import { b } from '#domains/badges/badge.ts';`,
	'src/domains/awards/award.test.ts': `import { z } from '#domains/insights/gap.ts';`,
	'src/routes/Card.svelte': `<script lang="ts">import { a } from '#domains/awards/award.ts';</script>`
});

test('a circle is found through types and late imports, and once', () => {
	const circles = circlesIn(drawGraph(crooked)).map((circle) => circle.toSorted());
	assert.deepEqual(circles, [
		['src/domains/badges/badge.ts', 'src/domains/badges/family.ts', 'src/domains/badges/level.ts']
	]);
});

test('an import that runs up is named, and those that run down are not', () => {
	const wrong = wrongWays(drawGraph(crooked));
	assert.equal(wrong.length, 1);
	assert.match(
		wrong[0] ?? '',
		/publish-badge\.ts → src\/domains\/awards\/award\.ts: awards stands on badges/
	);
});

test('a file that imports itself is a circle; a tree is none', () => {
	assert.deepEqual(circlesIn(new Map([['a', ['a']]])), [['a']]);
	assert.deepEqual(
		circlesIn(
			new Map([
				['a', ['b', 'c']],
				['b', ['c']],
				['c', []]
			])
		),
		[]
	);
});

test('the picture stands the rooms on their floors', () => {
	const rows = picture(drawGraph(crooked)).split('\n');
	const row = (room: string): number => rows.findIndex((line) => line.trim().startsWith(room));
	assert.ok(row('routes') < row('awards') && row('awards') < row('badges'));
	assert.match(rows[row('awards')] ?? '', /1 file\s+→ badges 1/);
});

test('the house itself has no circle and no import that runs up or sideways', () => {
	const graph = drawGraph(houseRoot);
	assert.deepEqual(wrongWays(graph), []);
	assert.deepEqual(circlesIn(graph), []);
});
