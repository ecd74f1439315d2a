import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowOneClick } from './one-click.ts';

const origin = 'https://cairn.example';
const after = (method: string, url: string) => {
	const headers: Record<string, string> = { origin: 'https://mail.example', cookie: 'session=1' };
	allowOneClick({ method, url, headers }, origin);
	return headers;
};

test('only the address that ends mails is open to forms from elsewhere, and to nobody in particular', () => {
	assert.deepEqual(after('POST', '/unsubscribe/abc.def'), { origin });
	for (const [method, url] of [
		['GET', '/unsubscribe/abc'],
		['POST', '/unsubscribe/abc/more'],
		['POST', '/unsubscribe/'],
		['POST', '/en/unsubscribe/abc'],
		['POST', '/account?/unsubscribe/x']
	] as const) {
		assert.deepEqual(after(method, url), { origin: 'https://mail.example', cookie: 'session=1' }, url);
	}
});
