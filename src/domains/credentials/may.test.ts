import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayUseVcApi } from './may.ts';

const callers = [true, false].flatMap((isTokenRight) =>
	[true, false].map((isLocal) => ({ isTokenRight, isLocal }))
);

test('mayUseVcApi: switched off, nobody may', () =>
	assert.ok(callers.every((caller) => !mayUseVcApi('off', caller))));

test('mayUseVcApi: with a token, only whoever shows it may, from wherever', () => {
	for (const caller of callers) assert.equal(mayUseVcApi('token', caller), caller.isTokenRight);
});

test('mayUseVcApi: without one, only this machine may, whatever it shows', () => {
	for (const caller of callers) assert.equal(mayUseVcApi('open', caller), caller.isLocal);
});
