import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ToldInside } from '#domains/credentials/verify-credential.ts';
import { headOf, insideByVerdict } from './inside.ts';

const one = (verdict: ToldInside['verdict'], facts: Partial<ToldInside['facts']> = {}): ToldInside => ({
	verdict,
	checks: [],
	facts: { issuer: {}, achievement: {}, status: 'none', ...facts }
});

test('what is inside a record stands by verdict, bad news first, and long lists are folded', () => {
	const valid = Array.from({ length: 6 }, () => one('valid'));
	const groups = insideByVerdict({ total: 7, credentials: [...valid, one('not-valid')] });
	assert.deepEqual(
		groups.map(({ verdict, inside, isOpen }) => [verdict, inside.length, isOpen]),
		[
			['not-valid', 1, true],
			['valid', 6, false]
		]
	);
});

test('a credential inside is called by its name, its issuer and its day, as far as it says them', () => {
	const facts = { name: 'Degree', issuer: { name: 'University' }, validFrom: '2026-03-01T00:00:00Z' };
	assert.deepEqual(headOf(one('valid', facts), 'en'), { name: 'Degree', from: 'University · 1 March 2026' });
	assert.deepEqual(headOf(one('valid', { validFrom: 'soon' }), 'en'), {
		name: 'Without a name',
		from: 'soon'
	});
});
