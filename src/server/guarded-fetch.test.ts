import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { Refusal, type RefusalCode } from './refusal.ts';

const servers: ReturnType<typeof createServer>[] = [];
const serve = async (listener: RequestListener) => {
	const server = createServer(listener).listen(0, '127.0.0.1');
	servers.push(server);
	await once(server, 'listening');
	return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};
after(() => servers.forEach((server) => server.close()));

const secret = await serve((_, response) => response.end('private'));
const allowed = await serve((request, response) => {
	if (request.url === '/big') return response.end(Buffer.alloc(5000));
	if (request.url === '/inside') return response.writeHead(302, { location: `http://${secret}/` }).end();
	if (request.url === '/loop') return response.writeHead(302, { location: '/loop' }).end();
	if (request.url === '/slow') return undefined;
	return response.setHeader('content-type', 'application/json; charset=utf-8').end('{"a":1}');
});
process.env.CAIRN_FETCH_ALLOW = allowed;
const { guardedFetch, isPublic } = await import('./guarded-fetch.ts');
const rules = { accept: 'application/json', maxBytes: 1000, timeoutMs: 400 };

const refuses = (address: string, code: RefusalCode) =>
	assert.rejects(
		guardedFetch(address, rules),
		(error) => error instanceof Refusal && error.code === code,
		address
	);

test('an allowed address is read with its media type', async () => {
	const fetched = await guardedFetch(`http://${allowed}/`, rules);
	assert.equal(fetched.mediaType, 'application/json');
	assert.equal(Buffer.from(fetched.body).toString(), '{"a":1}');
});

test('addresses inside the house are refused, however they are written', async () => {
	for (const host of [
		secret,
		'localhost',
		'127.1',
		'2130706433',
		'0x7f.1',
		'[::1]',
		'[::ffff:127.0.0.1]',
		'[64:ff9b::7f00:1]',
		'10.0.0.1',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'[fe80::1]',
		'[fd00::1]',
		'0.0.0.0'
	]) {
		await refuses(`https://${host}/`, 'address-not-public');
	}
});

test('plain http, other schemes and nonsense are refused', async () => {
	await refuses('http://example.org/', 'address-not-public');
	await refuses('file:///etc/passwd', 'address-not-public');
	await refuses('not an address', 'invalid-input');
});

test('a redirect into the house is refused, and a loop ends', async () => {
	await refuses(`http://${allowed}/inside`, 'address-not-public');
	await refuses(`http://${allowed}/loop`, 'fetch-failed');
});

test('too large and too slow answers end within bounds', async () => {
	await refuses(`http://${allowed}/big`, 'too-large');
	await refuses(`http://${allowed}/slow`, 'fetch-failed');
});

test('only unicast addresses of the internet count as public', () => {
	assert.equal(isPublic('93.184.216.34'), true);
	assert.equal(isPublic('2606:2800:220:1::1'), true);
	assert.equal(isPublic('::ffff:10.0.0.1'), false);
	assert.equal(isPublic('2002:7f00:1::'), false);
});
