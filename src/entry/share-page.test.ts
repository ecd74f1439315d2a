import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { tellChange } from '#server/changes.ts';
import { freshFor, PageCache } from './page-cache.ts';
import { clearOnChange, sharePages } from './share-page.ts';

const id = '019a3906-d558-72a3-aada-4a9730aa2800';
const words = 'A path of stones, one upon the other. '.repeat(100);

/** A server that counts how often its app is asked. */
async function open(t: TestContext, app: RequestListener) {
	let [asked, time] = [0, 0];
	const cache = new PageCache(() => time);
	t.after(clearOnChange(cache));
	const share = sharePages(cache);
	const counted: RequestListener = (request, response) => {
		asked++;
		app(request, response);
	};
	const server = createServer((request, response) => void share(request, response, counted));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	t.after(() => server.close());
	t.after(() => server.closeAllConnections());
	const { port } = server.address() as AddressInfo;
	const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
		const [response] = (await once(get({ port, path, headers, method, agent: false }), 'response')) as [
			IncomingMessage
		];
		const chunks: Buffer[] = [];
		for await (const chunk of response) chunks.push(chunk as Buffer);
		return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
	};
	return { ask, asked: () => asked, pass: (ms: number) => (time += ms) };
}

type Told = { body?: string; type?: string; headers?: Record<string, string> };
const page =
	({ body = words, type = 'text/html; charset=utf-8', headers = {} }: Told = {}): RequestListener =>
	(request, response) => {
		response.setHeader('etag', '"one"');
		const known = request.headers['if-none-match'] === '"one"';
		response.writeHead(known ? 304 : 200, {
			'content-type': type,
			'content-length': Buffer.byteLength(body),
			...headers
		});
		response.end(known ? undefined : body);
	};

test('a page is drawn once for all visitors, and anew when it is old', async (t) => {
	const { ask, asked, pass } = await open(t, page());
	const all = await Promise.all(Array.from({ length: 8 }, () => ask(`/en/activities/${id}?a=1`)));
	assert.ok(all.every(({ status, body }) => status === 200 && String(body) === words));
	assert.equal(asked(), 1);
	pass(freshFor - 1);
	await ask(`/en/activities/${id}?a=1`);
	assert.equal(asked(), 1);
	pass(1);
	await ask(`/en/activities/${id}?a=1`);
	assert.equal(asked(), 2);
});

test('what was changed is seen at once, also by whoever came while the page was being drawn', async (t) => {
	const { promise: goOn, resolve: go } = Promise.withResolvers<undefined>();
	const { ask, asked } = await open(t, (request, response) => {
		if (asked() > 1) return page({ body: 'new' })(request, response);
		void goOn.then(() => page({ body: 'old' })(request, response));
	});
	const first = ask('/en');
	while (asked() === 0) await new Promise((resolve) => setImmediate(resolve));
	tellChange('unpublish-activity');
	assert.equal(String((await ask('/en')).body), 'new');
	go(undefined);
	assert.equal(String((await first).body), 'old', 'they asked before');
	assert.equal(String((await ask('/en')).body), 'new');
	assert.equal(asked(), 2);
	tellChange('keep-activity-draft');
	await ask('/en');
	assert.equal(asked(), 2);
	tellChange('list-activities');
	await ask('/en');
	assert.equal(asked(), 3);
});

test('another host, language or question is another page', async (t) => {
	const { ask, asked } = await open(t, page());
	await ask('/en');
	await ask('/en', { host: 'learning.riverton.example' });
	await ask('/en', { 'accept-language': 'it' });
	await ask('/en?q=chess');
	assert.equal(asked(), 4);
});

test('whoever may be somebody is never given the page of another, nor is theirs kept', async (t) => {
	const { ask, asked } = await open(t, page());
	for (let time = 0; time < 2; time++) {
		await ask('/en/activities', { cookie: 'cairn.session_token=x' });
		await ask('/en/activities', { authorization: 'Bearer x' });
		await ask('/en/activities', {}, 'HEAD');
		await ask(`/en/credentials/${id}`);
		await ask('/en/verify');
		await ask('/en/passport');
		await ask(`/en/activities/${id}/participants`);
		await ask(`/credentials/${id}.json`);
	}
	assert.equal(asked(), 16);
});

for (const [name, told] of Object.entries({
	'sets a cookie': { headers: { 'set-cookie': 'a=b' } },
	'is private': { headers: { 'cache-control': 'private' } },
	'may not be stored': { headers: { 'cache-control': 'no-store' } },
	'is no page': { type: 'application/json' }
})) {
	test(`an answer that ${name} is not shared`, async (t) => {
		const { ask, asked } = await open(t, page(told));
		await Promise.all(Array.from({ length: 4 }, () => ask('/en')));
		await ask('/en');
		assert.equal(asked(), 5);
	});
}

test('what is not found is asked for again', async (t) => {
	const { ask, asked } = await open(t, (_, response) => response.writeHead(404).end('nothing'));
	assert.equal((await ask('/en/badges')).status, 404);
	await ask('/en/badges');
	assert.equal(asked(), 2);
});

test('a page goes out as small as the visitor takes it, and its tag knows all forms', async (t) => {
	const { ask, asked } = await open(t, page());
	for (let time = 0; time < 2; time++) {
		const br = await ask('/en', { 'accept-encoding': 'gzip, deflate, br' });
		assert.equal(br.headers['content-encoding'], 'br');
		assert.equal(String(brotliDecompressSync(br.body)), words);
		assert.equal(Number(br.headers['content-length']), br.body.length);
		const gzip = await ask('/en', { 'accept-encoding': 'gzip' });
		assert.equal(String(gunzipSync(gzip.body)), words);
		const plain = await ask('/en', { 'accept-encoding': 'br;q=0, identity' });
		assert.equal(String(plain.body), words);
		for (const { headers } of [br, gzip, plain]) {
			assert.deepEqual([headers.etag, headers.vary], ['W/"one"', 'Accept-Encoding']);
		}
		for (const tag of ['"one"', 'W/"one"', '"other", W/"one"']) {
			const known = await ask('/en', { 'if-none-match': tag });
			assert.deepEqual([known.status, known.body.length], [304, 0]);
		}
	}
	assert.equal(asked(), 1);
});

test('the first visitor knows the page already: others get it whole', async (t) => {
	const { ask, asked } = await open(t, page());
	assert.equal((await ask('/en', { 'if-none-match': 'W/"one"' })).status, 304);
	assert.equal(String((await ask('/en')).body), words);
	assert.equal(asked(), 1);
});

test('when the first visitor leaves, whoever waits with them is answered', async (t) => {
	const { promise: goOn, resolve: go } = Promise.withResolvers<undefined>();
	const { ask, asked } = await open(t, (request, response) => {
		if (asked() === 1) return void goOn.then(() => response.destroy());
		page()(request, response);
	});
	const leaves = ask('/en').catch((error: unknown) => error);
	while (asked() === 0) await new Promise((resolve) => setImmediate(resolve));
	const waits = ask('/en');
	await new Promise((resolve) => setTimeout(resolve, 20));
	go(undefined);
	assert.ok((await leaves) instanceof Error);
	assert.equal(String((await waits).body), words);
});

test('anything else is compressed where that helps, and left alone where not', async (t) => {
	const accept = { 'accept-encoding': 'br' };
	const json = await open(t, page({ type: 'application/ld+json' }));
	const small = await json.ask(`/badges/${id}.json`, accept);
	assert.equal(String(brotliDecompressSync(small.body)), words);
	assert.deepEqual([small.headers.etag, small.headers.vary], ['W/"one"', 'Accept-Encoding']);
	for (const told of [
		{ type: 'image/png' },
		{ type: 'application/zip' },
		{ body: 'short' },
		{ headers: { 'content-encoding': 'zstd' } },
		{ headers: { 'cache-control': 'no-transform' } }
	]) {
		const { ask } = await open(t, page(told));
		const { body, headers } = await ask('/files/one', accept);
		assert.deepEqual([String(body), headers.etag], [told.body ?? words, '"one"']);
	}
});

test('a stream goes through as it comes', async (t) => {
	const { ask } = await open(t, (_, response) => {
		response.writeHead(200, { 'content-type': 'text/csv' });
		response.write('a,b\n');
		setImmediate(() => response.end('1,2\n'));
	});
	const { body, headers } = await ask('/export.csv', { 'accept-encoding': 'br' });
	assert.deepEqual([String(body), headers['content-encoding']], ['a,b\n1,2\n', undefined]);
});

test('memory for pages is bounded', () => {
	const cache = new PageCache(() => 0);
	const body = Buffer.alloc(1024 ** 2);
	for (let number = 0; number < 100; number++) cache.begin(String(number))({ headers: {}, body });
	const kept = Array.from({ length: 100 }, (_, number) => cache.find(String(number))).filter(Boolean);
	assert.ok(kept.length > 10 && kept.length < 32, String(kept.length));
	assert.ok(cache.find('99'));
});
