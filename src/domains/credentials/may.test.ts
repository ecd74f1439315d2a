import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayUseVcApi } from './may.ts';

test('mayUseVcApi denies everybody who has neither the token nor, where none is asked, sits at the machine', () => {
	const everybody = [true, false].flatMap((isTokenRight) =>
		[true, false].map((isLocal) => ({ isTokenRight, isLocal }))
	);
	for (const caller of everybody) {
		assert.equal(mayUseVcApi('off', caller), false);
		assert.equal(mayUseVcApi('token', caller), caller.isTokenRight);
		assert.equal(mayUseVcApi('open', caller), caller.isLocal);
	}
});
