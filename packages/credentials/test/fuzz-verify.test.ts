// Whatever it is given, it answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { issue, verify, type JsonObject } from '../src/index.ts';
import { badge, copyOf, documentsWith, leavesOf, now, signing, web } from './support.ts';

const documents = await documentsWith();
const options = { now, fetch: web(documents) };
const signed: JsonObject = JSON.parse(JSON.stringify(await issue(badge(), signing)));

test('no input makes it throw', async () => {
	const anything = fc.oneof(fc.json(), fc.string(), fc.jsonValue(), fc.anything());
	await fc.assert(
		fc.asyncProperty(anything, async (input) => {
			const { verdict, checks } = await verify(input, { now });
			assert.notEqual(verdict, 'valid');
			assert.equal(checks.length, 8);
			for (const { outcome, code, message } of checks) assert.ok(outcome === 'passed' || (code && message));
		}),
		{ seed: 20_260_401, numRuns: 300 }
	);
});

test('nothing put into any place makes it throw', async () => {
	const places = leavesOf(signed);
	await fc.assert(
		fc.asyncProperty(fc.nat(places.length - 1), fc.jsonValue(), async (place, value) => {
			const changed = copyOf(signed);
			places[place]?.set(changed, value);
			const { verdict } = await verify(changed, options);
			if (JSON.stringify(changed) !== JSON.stringify(signed)) assert.notEqual(verdict, 'valid');
		}),
		{ seed: 20_260_402, numRuns: 150 }
	);
});
