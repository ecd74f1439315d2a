import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxText, searchIn, tilesFor } from './map-address.ts';

const address = '?q=chess&kind=club&box=1,2,3,4&view=map&after=x&near=1,2&sort=near';

test('tiles take the filters, and not where somebody looks', () => {
	assert.equal(tilesFor(address), '/tiles/{z}/{x}/{y}.mvt?q=chess&kind=club');
	assert.equal(tilesFor('?view=map'), '/tiles/{z}/{x}/{y}.mvt');
});

test('searching an area replaces every other place and begins the list anew', () => {
	const query = searchIn(address, [13.1234567, 45, 14, 46.5]);
	assert.equal(query.get('box'), '13.12346,45,14,46.5');
	assert.deepEqual([...query.keys()].sort(), ['box', 'kind', 'q', 'sort', 'view']);
	assert.equal(boxText([-180, -0.0000001, 180, 85]), '-180,0,180,85');
});
