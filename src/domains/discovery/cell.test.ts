import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxesOf, unrolled } from './area.ts';
import { boxOf, cellAt, coverOf, coverOfCell, mercator, placeOf, rangeOf } from './cell.ts';

test('a cell knows its place, its box and its range', () => {
	const cell = { level: 5, number: cellAt(5, 17, 11) };
	assert.deepEqual(placeOf(cell), { x: 17, y: 11 });
	const { west, east, north, south } = boxOf(cell);
	assert.deepEqual([west, east], [11.25, 22.5]);
	assert.ok(north > south && Math.abs(mercator(west, north).y * 32 - 11) < 1e-9);
	assert.deepEqual(rangeOf({ level: 1, number: 3n }, 3), { from: 48n, to: 64n });
});

test('a cover holds the box, in few cells', () => {
	const cover = coverOf([{ west: 11.2, east: 11.3, south: 43.7, north: 43.8 }]);
	assert.ok(cover && cover.numbers.length <= 16 && cover.level >= 10);
	const { x, y } = mercator(11.25, 43.75);
	const middle = cellAt(cover.level, Math.floor(x * 2 ** cover.level), Math.floor(y * 2 ** cover.level));
	assert.ok(cover.numbers.includes(middle));
	assert.equal(coverOf([{ west: -180, east: 180, south: -90, north: 90 }]), undefined);
});

test('a cell is covered by itself, by its parts or by what is around it', () => {
	const cover = (level: number, number: bigint) => coverOfCell({ level, number });
	assert.deepEqual(cover(6, 9n), { level: 6, numbers: [9n] });
	assert.deepEqual(cover(5, 9n), { level: 6, numbers: [36n, 37n, 38n, 39n] });
	assert.deepEqual(cover(16, 0x1234n), { level: 14, numbers: [0x123n] });
	assert.equal(cover(2, 15n)?.numbers.length, 16);
	assert.equal(cover(1, 3n), undefined);
});

test('areas across the antimeridian are two boxes', () => {
	const box = { west: 177, east: -178, south: -20, north: -15 };
	assert.deepEqual(boxesOf({ shape: 'box', box }), [
		{ west: 177, east: 180, south: -20, north: -15 },
		{ west: -180, east: -178, south: -20, north: -15 }
	]);
	const points = [
		{ lng: 178, lat: -20 },
		{ lng: -178, lat: -20 },
		{ lng: -178, lat: -15 }
	];
	assert.deepEqual(
		unrolled(points).map(({ lng }) => lng),
		[178, 182, 182]
	);
	assert.equal(boxesOf({ shape: 'outline', points }).length, 2);
	assert.equal(boxesOf({ shape: 'circle', centre: { lng: 179.9, lat: 0 }, km: 50 }).length, 2);
	assert.deepEqual(boxesOf({ shape: 'circle', centre: { lng: 0, lat: 89.9 }, km: 100 })[0]?.west, -180);
});
