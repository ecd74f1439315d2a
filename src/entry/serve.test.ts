import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
	Agent,
	request as ask,
	type IncomingMessage,
	type RequestListener,
	type RequestOptions
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { bodyLimit } from './body-limit.ts';
import { serve } from './serve.ts';

const config = { origin: 'http://localhost:3000', trustedProxy: undefined };

/** An app that reads the whole body and answers its size. */
const measure: RequestListener = (request, response) => {
	let size = 0;
	request.on('data', (chunk: Buffer) => (size += chunk.length));
	request.on('error', () => response.writeHead(500).end('the app noticed'));
	request.on('end', () => response.end(String(size)));
};

async function open(t: TestContext, app: RequestListener | Promise<RequestListener> = measure) {
	const entry = serve(config, Promise.resolve(app));
	entry.server.listen(0, '127.0.0.1');
	await once(entry.server, 'listening');
	t.after(() => entry.server.closeAllConnections());
	t.after(() => entry.server.close());
	return { entry, port: (entry.server.address() as AddressInfo).port };
}

async function read(response: IncomingMessage): Promise<string> {
	let text = '';
	for await (const chunk of response.setEncoding('utf8')) text += chunk;
	return text;
}

async function send(options: RequestOptions, chunks: Iterable<Buffer> = []) {
	const outgoing = ask({ host: '127.0.0.1', method: 'POST', ...options });
	const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
	outgoing.on('error', () => undefined);
	let told = false;
	const note = () => void (told = true);
	answered.then(note, note);
	const sending = (async () => {
		for (const chunk of chunks) {
			if (told) return;
			if (!outgoing.write(chunk)) await Promise.race([once(outgoing, 'drain'), answered]);
		}
		outgoing.end();
	})();
	const [response] = await answered;
	const text = await read(response);
	outgoing.destroy();
	await sending.catch(() => undefined);
	return { status: response.statusCode, headers: response.headers, text };
}

function* megabytes(count: number): Generator<Buffer> {
	const one = Buffer.alloc(1024 ** 2);
	for (let n = 0; n < count; n++) yield one;
}

test('a body within the limit reaches the app whole, announced or not', async (t) => {
	const { port } = await open(t);
	const announced = await send({ port, headers: { 'content-length': bodyLimit } }, megabytes(25));
	assert.deepEqual([announced.status, announced.text], [200, String(bodyLimit)]);
	const streamed = await send({ port }, megabytes(25));
	assert.deepEqual([streamed.status, streamed.text], [200, String(bodyLimit)]);
	assert.match(String(streamed.headers['x-request-id']), /^[0-9a-f-]{36}$/);
});

test('a body announced as too large is refused before it is sent', async (t) => {
	const { port } = await open(t, () => assert.fail('the app is not asked'));
	const headers = { 'content-length': 2 ** 30, accept: 'text/html', 'accept-language': 'ja, it;q=0.8' };
	const { status, text } = await send({ port, headers }, megabytes(1));
	assert.equal(status, 413);
	assert.match(text, /<html lang="it">/);
});

test('who asks first whether to send it is told no', async (t) => {
	const { port } = await open(t, () => assert.fail('the app is not asked'));
	const outgoing = ask({
		host: '127.0.0.1',
		port,
		method: 'POST',
		headers: { 'content-length': 2 ** 30, expect: '100-continue' }
	});
	outgoing.on('continue', () => assert.fail('it must not be asked for'));
	outgoing.flushHeaders();
	const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
	assert.equal(response.statusCode, 413);
	outgoing.destroy();
});

test('who asks first with a small body is told yes', async (t) => {
	const { port } = await open(t);
	const outgoing = ask({
		host: '127.0.0.1',
		port,
		method: 'POST',
		headers: { 'content-length': 3, expect: '100-continue' }
	});
	outgoing.flushHeaders();
	await once(outgoing, 'continue');
	outgoing.end('abc');
	const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
	assert.equal(await read(response), '3');
});

test('a stream that grows too large is refused while it comes, and the app sees no more of it', async (t) => {
	let seen = 0;
	const { port } = await open(t, (request, response) => {
		request.on('data', (chunk: Buffer) => (seen += chunk.length));
		measure(request, response);
	});
	const { status, text } = await send({ port }, megabytes(1000));
	assert.equal(status, 413);
	assert.deepEqual(Object.keys(JSON.parse(text) as object), ['code', 'message']);
	assert.ok(seen <= bodyLimit + 1024 ** 2, `${seen} bytes reached the app`);
	const next = await send({ port }, megabytes(1));
	assert.equal(next.text, String(1024 ** 2), 'the next visitor is served');
});

test('requests that come before the app is ready wait for it', async (t) => {
	const app = Promise.withResolvers<RequestListener>();
	const { port } = await open(t, app.promise);
	const early = send({ port }, megabytes(1));
	app.resolve(measure);
	assert.equal((await early).text, String(1024 ** 2));
});

test('while stopping, what is under way ends well and what comes is told to come back', async (t) => {
	const arrived = Promise.withResolvers<() => void>();
	const { entry, port } = await open(t, (request, response) => {
		if (request.url === '/slow') arrived.resolve(() => response.end('done'));
		else response.end('quick');
	});
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const slow = send({ port, path: '/slow', method: 'GET', agent });
	const finish = await arrived.promise;
	const queued = send({ port, path: '/later', method: 'GET', agent });
	const stopped = entry.stop();
	finish();
	assert.equal((await slow).text, 'done');
	const later = await queued.catch((error: NodeJS.ErrnoException) => error.code);
	// on the kept connection it is told; on a new one there is nobody any more
	if (typeof later === 'object') assert.deepEqual([later.status, later.headers['retry-after']], [503, '5']);
	else assert.match(String(later), /ECONNREFUSED|ECONNRESET/);
	await stopped;
});
