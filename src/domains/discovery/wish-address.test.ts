import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anything, readWish } from './wish.ts';
import { misreadIn, writeWish } from './wish-address.ts';
import { filterNames, filtersOn, isOn, without } from './wish-filters.ts';

const read = (address: string) => readWish(new URLSearchParams(address));
const misread = (address: string) => misreadIn(new URLSearchParams(address)).map(({ name }) => name);
const skill = '01890000-0000-7000-8000-000000000001';

const asked: Record<string, fc.Arbitrary<string>> = {
	q: fc.string({ unit: 'binary', maxLength: 40 }),
	when: fc.constantFrom('today', 'weekend', 'week', 'month'),
	from: fc.constantFrom('2027-05-08', '2026-12-31'),
	to: fc.constantFrom('2027-05-09', '2028-02-29'),
	near: fc.constantFrom('43.77,11.25', '-17,179.9'),
	radius: fc.constantFrom('2', '10', '0.5'),
	box: fc.constantFrom('11.1,43.7,11.4,43.8', '170,-20,-170,20'),
	area: fc.constant('43.7,11.1 43.8,11.2 43.6,11.4'),
	city: fc.constantFrom('riverton', 'riverton,petrana'),
	kind: fc.constantFrom('course', 'course,club'),
	mode: fc.constantFrom('online', 'in-person,hybrid'),
	cost: fc.constantFrom('free', 'paid'),
	language: fc.constantFrom('en', 'it,sl'),
	skill: fc.constant(skill),
	topic: fc.constant(skill),
	age: fc.constantFrom('0', '17', '120'),
	accessible: fc.constant('1'),
	open: fc.constant('1'),
	exact: fc.constant('1'),
	sort: fc.constantFrom('date', 'relevance', 'near')
};
const addresses = fc
	.record(asked, { requiredKeys: [] })
	.map((given) => new URLSearchParams(given as Record<string, string>));

test('what is written is read back, and is written the same again', () => {
	fc.assert(
		fc.property(addresses, (address) => {
			const wish = readWish(address);
			const { from, to, ...rest } = wish;
			const expected = wish.when
				? rest
				: { ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
			const written = writeWish(wish);
			assert.deepEqual(readWish(new URLSearchParams(written)), expected);
			assert.equal(writeWish(expected), written);
			assert.deepEqual(misreadIn(address), []);
		})
	);
});

test('an address can be read by people', () => {
	const address = 'q=chess+club&when=weekend&near=43.77,11.25&radius=10&kind=course,club&age=17&open=1';
	assert.equal(writeWish(read(address)), address);
	assert.equal(writeWish(anything), '');
	assert.equal(writeWish(read('q=&kind=&from=&to=&age=&when=')), '');
	assert.equal(writeWish(read('kind=club&kind=course&kind=club')), 'kind=course,club');
	assert.equal(writeWish(read('q=a%26b=c#d')), 'q=a%26b%3Dc%23d');
});

test('a filter is taken back, and only that', () => {
	fc.assert(
		fc.property(addresses, (address) => {
			const wish = readWish(address);
			for (const name of filterNames) {
				const rest = without(wish, name);
				assert.ok(!isOn(rest, name), name);
				assert.deepEqual(
					filtersOn(rest),
					filtersOn(wish).filter((each) => each !== name)
				);
			}
		})
	);
});

test('what was left out is named', () => {
	assert.deepEqual(misread('q=chess&utm_source=x&after=nonsense&view=map'), []);
	assert.deepEqual(misread('box=NaN,NaN,NaN,NaN'), ['box']);
	assert.deepEqual(misread('box=170,-20,-170,20'), []);
	assert.deepEqual(misread('box=10,50,20,40&age=old&kind=course,opera&city=%00&from=2027-02-30&sort=x'), [
		'box',
		'age',
		'kind',
		'city',
		'from',
		'sort'
	]);
	assert.deepEqual(misread('when=today&from=2027-05-08&open=0&radius=5&near='), []);
	assert.deepEqual(misreadIn(new URLSearchParams(`q=${'x'.repeat(10_000)}`)), [{ name: 'q', isCut: true }]);
});

test('no address is too much', () => {
	const names = fc.constantFrom(...Object.keys(asked), 'after', '__proto__', 'toString');
	fc.assert(
		fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary' }))), (pairs) => {
			const address = new URLSearchParams(pairs);
			misreadIn(address);
			assert.ok(writeWish(readWish(address)).length < 8000);
		})
	);
});
