import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localPath } from '#domains/accounts/account.ts';
import { visitor } from '#server/actor.ts';
import { person } from '#support/people.ts';
import { signInFirst } from './sign-in-first.ts';

/** Where a visitor comes to after signing in. */
function backTo(address: string): string | undefined {
	try {
		signInFirst(visitor, new URL(address, 'https://cairn.example'), 'en');
	} catch (thrown) {
		const { status, location } = thrown as { status: number; location: string };
		assert.equal(status, 303);
		const there = new URL(location, 'https://cairn.example');
		assert.equal(there.pathname, '/en/sign-in');
		return localPath(there.searchParams.get('next'));
	}
	return undefined;
}

test('who signs in first comes back to the whole address', () => {
	const making = '/en/badge-systems/new?organisation=01890000-0000-7000-8000-000000000000';
	assert.equal(backTo(making), making);
	for (const address of ['/en/reviews', '/en/reviews?badge=a&find=%26%20x', '/it/passport?tag=fiume+blu'])
		assert.equal(backTo(address), address);
	assert.equal(backTo('/en/reviews?q=a\\b'), '/en/reviews?q=a%5Cb');
});

test('what a form does is left out, and so is a query that is too long', () => {
	assert.equal(backTo('/en/account?/profile'), '/en/account');
	assert.equal(backTo('/en/reviews?badge=a&/keep'), '/en/reviews?badge=a');
	assert.equal(backTo(`/en/reviews?badge=${'a'.repeat(600)}`), '/en/reviews');
});

test('whoever is signed in stays where they are', () => {
	signInFirst(person('ana'), new URL('https://cairn.example/en/reviews'), 'en');
});
