import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anything, isWish, readWish } from './wish.ts';

const read = (address: string) => readWish(new URLSearchParams(address));

test('an address says what is looked for', () => {
	assert.deepEqual(read(''), anything);
	const wish = read(
		'q= chess &from=2027-05-08&to=2027-05-09&near=43.77,11.25&radius=5&kind=course,club&mode=online&age=15&open=1&sort=near&city=riverton'
	);
	assert.deepEqual([wish.q, wish.from, wish.to, wish.kinds], ['chess', 20_946, 20_947, ['course', 'club']]);
	assert.deepEqual(wish.near, { lat: 43.77, lng: 11.25 });
	assert.deepEqual(wish.areas, [{ shape: 'circle', centre: { lat: 43.77, lng: 11.25 }, km: 5 }]);
	assert.deepEqual(
		[wish.modes, wish.age, wish.open, wish.sort, wish.cities],
		[['online'], 15, true, 'near', ['riverton']]
	);
	assert.ok(isWish(wish));
	assert.ok(!isWish(read('sort=date&nonsense=1')));
});

test('what cannot be understood counts as not given', () => {
	const nonsense =
		'from=2027-02-30&to=x&near=NaN,1e999&radius=-1&box=1,2,3&area=1,2&kind=x&mode=&age=1e9&when=always&sort=x&organisation=x&city=%00';
	assert.deepEqual(read(nonsense), anything);
	assert.deepEqual(read('near=91,181&box=10,50,20,40&area=NaN,1 2,3 4,5'), anything);
	assert.deepEqual(read('box=170,-20,-170,20').areas.length, 1);
});

test('nothing that is sent is too much', () => {
	const wish = read(`q=${'x'.repeat(10_000)}&city=${'a1,'.repeat(50_000)}&area=${'1,2 '.repeat(20_000)}`);
	assert.equal(wish.q.length, 200);
	assert.ok(wish.cities.length <= 20);
	assert.deepEqual(wish.areas, []);
});

test('no address is refused', () => {
	const names = [
		'q',
		'from',
		'near',
		'radius',
		'box',
		'area',
		'kind',
		'age',
		'open',
		'city',
		'language',
		'skill'
	];
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' }))), (pairs) => {
			readWish(new URLSearchParams(pairs));
		})
	);
});
