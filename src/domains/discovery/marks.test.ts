import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksFor, walkFor } from './marks.ts';
import { firstDayOfWeek, firstUndatedStep, startOfDay } from './moment.ts';

const everything = { marks: ['@*'], count: 1_000_000 };
const half = { marks: ['@p.paid'], count: 500_000 };
const steps = [2990, 2991, 2992, firstUndatedStep].map((step) => ({ step, count: 100_000 }));
const all = 1_000_000;
const monday = startOfDay(firstDayOfWeek(2990));

test('what is common is looked at by the hour until enough is seen, then by the week, and nothing is left out', () => {
	const looks = looksFor([half], { steps, all, now: monday });
	assert.equal(looks.length, 7 * 24 + 3);
	for (const [at, { from, to }] of looks.entries()) {
		assert.ok(from < to);
		const next = looks[at + 1];
		if (next && at < looks.length - 2) assert.deepEqual(to, next.from);
	}
});

test('days that are past are one look, and nothing is left out', () => {
	const wednesday = startOfDay(firstDayOfWeek(2990) + 2);
	const afternoon = new Date(wednesday.getTime() + 15.5 * 3_600_000);
	const looks = looksFor([half], { steps: steps.slice(0, 1), all, now: afternoon });
	const [past, midnight] = looks;
	assert.equal(looks.length, 1 + 5 * 24);
	assert.deepEqual([past?.from, past?.to, midnight?.from], [monday, wednesday, wednesday]);
	assert.equal(looks.at(-1)?.to.getTime(), startOfDay(firstDayOfWeek(2991)).getTime());
});

test('what is rarer is looked at by the day or the week', () => {
	const part = (count: number) =>
		looksFor([{ marks: ['chess'], count }], { steps: steps.slice(0, 1), all, now: monday }).length;
	assert.deepEqual([part(500_000), part(50_000), part(500)], [7 * 24, 7, 1]);
	assert.equal(
		looksFor([half], { steps: steps.slice(0, 1), all, now: monday }, true).length,
		7,
		'its other times have no hours'
	);
});

test('of the last day of a week as much is taken at once as of any other day', () => {
	const sunday = new Date(monday.getTime() + 6 * 86_400_000);
	const looks = looksFor([{ marks: ['chess'], count: 50_000 }], {
		steps: steps.slice(0, 1),
		all,
		now: sunday
	});
	assert.equal(looks.length, 1 + 12, 'hours are looked at two by two, for they hold few');
	assert.equal(looks.at(-1)?.to.getTime(), startOfDay(firstDayOfWeek(2991)).getTime());
	for (const [at, { to }] of looks.entries()) if (at < 12) assert.deepEqual(to, looks[at + 1]?.from);
});

test('who asks for what most have walks; who asks for more than one such thing, only if most have all', () => {
	assert.deepEqual(walkFor([], 0), []);
	assert.deepEqual(walkFor([half], 1_000_000), [['@p.paid']]);
	assert.deepEqual(walkFor([everything, half, half], 1_000_000), [['@*'], ['@p.paid'], ['@p.paid']]);
	assert.equal(walkFor([half, half, half], 1_000_000), undefined);
	assert.equal(walkFor([{ marks: ['@c.x'], count: 3 }], 1_000_000), undefined);
});
