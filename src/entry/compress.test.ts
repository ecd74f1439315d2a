import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodingFor, isCompressible } from './compress.ts';

test('the smallest form that the visitor takes', () => {
	const cases: [string | undefined, string | undefined][] = [
		[undefined, undefined],
		['', undefined],
		['identity', undefined],
		['gzip, deflate, br, zstd', 'br'],
		['GZIP', 'gzip'],
		['*', 'br'],
		['gzip;q=1.0, *;q=0.5', 'gzip'],
		['br;q=0, *', 'gzip'],
		['br;q=0.5, gzip; q=0.8', 'gzip'],
		['gzip;q=0, br;q=0', undefined],
		['br;q=x', undefined]
	];
	for (const [accepted, expected] of cases) assert.equal(encodingFor(accepted), expected, accepted);
});

test('texts become smaller, pictures do not', () => {
	for (const type of [
		'text/html; charset=utf-8',
		'application/json',
		'application/ld+json',
		'application/vc',
		'application/vnd.mapbox-vector-tile',
		'application/atom+xml; charset=utf-8',
		'image/svg+xml'
	])
		assert.ok(isCompressible(type), type);
	for (const type of [
		'image/png',
		'application/zip',
		'application/pdf',
		'font/woff2',
		'text/event-stream',
		''
	])
		assert.ok(!isCompressible(type), type);
});
