import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showCode } from '#domains/cards/typed-code.ts';
import { endOfStep, isPassing, passingCode, stepAt } from './passing-code.ts';

const secret = 'stones';
const about = ['link', 'North door'];
const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

test('a code is taken in its own step and the next one, and never again', () => {
	const code = passingCode(secret, about, stepAt(at(0)));
	for (const seconds of [0, 15, 29, 30, 59])
		assert.ok(isPassing(secret, about, code, at(seconds)), `${seconds}`);
	for (const seconds of [-1, 60, 61, 90, 86_400]) {
		assert.ok(!isPassing(secret, about, code, at(seconds)), `${seconds}`);
	}
});

test('typed as people type, it is the same; another place, link or secret is not', () => {
	const code = passingCode(secret, about, stepAt(at(0)));
	assert.ok(isPassing(secret, about, ` ${showCode(code).toLowerCase()} `, at(10)));
	assert.ok(!isPassing(secret, ['link', 'South door'], code, at(10)));
	assert.ok(!isPassing(secret, ['other', 'North door'], code, at(10)));
	assert.ok(!isPassing('pebbles', about, code, at(10)));
	for (const nothing of ['', '0', code.slice(1), `${code}0`])
		assert.ok(!isPassing(secret, about, nothing, at(0)));
});

test('a step ends when the next begins', () => {
	assert.equal(endOfStep(stepAt(at(0))).getTime(), at(30).getTime());
	assert.equal(stepAt(endOfStep(stepAt(at(0)))), stepAt(at(0)) + 1);
});
