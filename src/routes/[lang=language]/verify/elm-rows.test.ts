import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursOf } from './elm-rows.ts';

test('a workload is told in hours where it can be', () => {
	assert.deepEqual(['PT62H30M', 'P2DT12H', 'PT4H', 'P1M', 'PT0H', 'soon'].map(hoursOf), [
		62.5,
		60,
		4,
		undefined,
		undefined,
		undefined
	]);
});
