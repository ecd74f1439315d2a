import assert from 'node:assert/strict';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { test } from 'node:test';
import { askedHost, clientAddress, hostFor, setTrustedHeaders } from './trusted-headers.ts';

function requestFrom(remoteAddress: string, headers: Record<string, string>): IncomingMessage {
	const socket = new Socket();
	Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
	return Object.assign(new IncomingMessage(socket), { headers });
}

test('what the outside writes into our headers is replaced', () => {
	const forged = { 'x-cairn-protocol': 'http', 'x-cairn-host': 'evil.example', 'x-cairn-address': '6.6.6.6' };
	const request = requestFrom('10.0.0.7', {
		...forged,
		host: 'evil.example',
		'x-request-id': 'forged-request-id'
	});
	const id = setTrustedHeaders(request, { origin: 'https://cairn.example.org', trustedProxy: undefined });
	assert.equal(request.headers['x-cairn-protocol'], 'https');
	assert.equal(request.headers['x-cairn-host'], 'cairn.example.org');
	assert.equal(request.headers['x-cairn-address'], '10.0.0.7');
	assert.equal(request.headers['x-request-id'], id);
	assert.notEqual(id, 'forged-request-id');
});

test('a trusted proxy may name the request, in a form that is safe to log', () => {
	const config = {
		origin: 'https://cairn.example.org',
		trustedProxy: { header: 'x-forwarded-for', depth: 1 }
	};
	const idFor = (given: string) =>
		setTrustedHeaders(requestFrom('10.0.0.7', { 'x-request-id': given }), config);
	assert.equal(idFor('0123-4567-abcd'), '0123-4567-abcd');
	assert.notEqual(idFor('two\nlines'), 'two\nlines');
});

test("the host is the origin's; on one's own machine its other names are as good", () => {
	assert.equal(hostFor('127.0.0.1:3000', 'http://localhost:3000'), '127.0.0.1:3000');
	assert.equal(hostFor('127.0.0.1:9', 'http://localhost:3000'), 'localhost:3000');
	assert.equal(hostFor('evil.example', 'http://localhost:3000'), 'localhost:3000');
	assert.equal(hostFor('127.0.0.1', 'https://cairn.example.org'), 'cairn.example.org');
	assert.equal(hostFor(undefined, 'https://cairn.example.org'), 'cairn.example.org');
});

test('without a trusted proxy only the socket counts', () => {
	const request = requestFrom('::ffff:10.0.0.7', { 'x-forwarded-for': '6.6.6.6' });
	assert.equal(clientAddress(request, undefined), '10.0.0.7');
});

const chains: [string, number, string][] = [
	['6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
	['6.6.6.6, 1.2.3.4, 10.0.0.9', 2, '1.2.3.4'],
	['1.2.3.4:5678', 1, '1.2.3.4'],
	['[2001:db8::1]:443', 1, '2001:db8::1'],
	['2001:db8::1', 1, '2001:db8::1'],
	['1.2.3.4', 2, '10.0.0.7'],
	['unknown', 1, '10.0.0.7']
];
for (const [header, depth, expected] of chains) {
	test(`behind ${depth} trusted proxies, "${header}" is ${expected}`, () => {
		const request = requestFrom('10.0.0.7', { 'x-forwarded-for': header });
		assert.equal(clientAddress(request, { header: 'x-forwarded-for', depth }), expected);
	});
}

test('which host was asked for is what a proxy of ours says, and nobody else', () => {
	const proxy = { header: 'x-forwarded-for', depth: 1 };
	const headers = { host: 'inside:3000', 'x-forwarded-host': 'forged.example, Learn.example' };
	assert.equal(askedHost(headers, undefined), 'inside:3000');
	assert.equal(askedHost(headers, proxy), 'learn.example');
	assert.equal(askedHost({ host: 'Learn.example' }, proxy), 'learn.example');
	const request = requestFrom('10.0.0.7', { host: 'a.example', 'x-cairn-asked': 'forged.example' });
	setTrustedHeaders(request, { origin: 'https://cairn.example.org', trustedProxy: undefined });
	assert.equal(request.headers['x-cairn-asked'], 'a.example');
});
