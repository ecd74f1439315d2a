import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { inTurn } from './in-turn.ts';

test('one after the other, first come first, and a failure stops nobody', async () => {
	const seen: string[] = [];
	const work = (name: string) => async () => {
		seen.push(`${name} begins`);
		await setImmediate();
		seen.push(`${name} ends`);
		if (name === 'b') throw new Error('no');
		return name;
	};
	const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn('x', work(name))));
	assert.deepEqual(
		results.map(({ status }) => status),
		['fulfilled', 'rejected', 'fulfilled']
	);
	assert.deepEqual(
		seen,
		['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`])
	);
});

test('two lines do not wait for each other', async () => {
	const held = Promise.withResolvers<void>();
	const first = inTurn('y', () => held.promise);
	assert.equal(await inTurn('z', async () => 'done'), 'done');
	held.resolve();
	await first;
});

test('or so many at once, in order, and never more', async () => {
	const begun: number[] = [];
	let [busy, most] = [0, 0];
	const work = (index: number) => async () => {
		begun.push(index);
		most = Math.max(most, ++busy);
		await setImmediate();
		busy--;
		if (index === 2) throw new Error('no');
	};
	const people = Array.from({ length: 20 }, (_, index) => index);
	await Promise.allSettled(people.map((index) => inTurn('w', work(index), 3)));
	assert.deepEqual({ begun, most }, { begun: people, most: 3 });
	assert.equal(await inTurn('w', async () => 'again', 3), 'again');
});
