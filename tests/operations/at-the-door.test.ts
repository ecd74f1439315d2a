// Wrong input over http, on the built app: a clear answer, never a 500.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { type CairnProcess, startCairn } from '#support/cairn-process.ts';
import { type Prepared, prepareCairn } from '#support/external-cairn.ts';
import { address, everyDoor } from '#support/routes.ts';

let prepared: Prepared;
let cairn: CairnProcess;
before(async () => {
	prepared = await prepareCairn();
	cairn = await startCairn(prepared.settings);
});
after(async () => {
	assert.equal(await cairn.stop(), 0);
	await prepared.close();
});

const formHeaders = () => ({ origin: cairn.origin, 'content-type': 'application/x-www-form-urlencoded' });
const someId = '01890000-0000-7000-8000-000000000000';

/** Sends bytes as they are, and gives the status of the answer. */
async function sendRaw(text: string): Promise<number> {
	const socket = connect(cairn.port, '127.0.0.1');
	socket.end(text);
	let answer = '';
	for await (const chunk of socket.setEncoding('latin1')) answer += String(chunk);
	return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

test('a path that is none, or means nothing, is refused', async () => {
	for (const where of ['/%E0%A4%A', '/en/%E0%A4%A', '/%00', '/en/claim/%00', '/en/activities?q=%00'])
		assert.equal((await cairn.ask(where)).status, 400, where);
	assert.equal(await sendRaw(`GET @evil.example/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`), 400);
	assert.equal(
		await sendRaw(`GET http://evil.example/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
		400
	);
	for (const where of ['/nowhere', '/en/nowhere', '/xx', `/badges/${someId}/nowhere`, '//evil.example/..'])
		assert.equal((await cairn.ask(where, { headers: { accept: 'text/html' } })).status, 404, where);
});

test('ids of any length and shape are not found', async () => {
	const nasty = ['x', 'x'.repeat(7000), `${someId}x`, '%F0%9F%92%A9', '..%2f..%2fetc', "'--", '%0d%0a', '-1'];
	for (const value of [someId, ...nasty]) {
		for (const where of [
			'/badges',
			'/credentials',
			'/organisations',
			'/status-lists',
			'/en/activities',
			'/files'
		])
			assert.equal((await cairn.ask(`${where}/${value}`)).status, 404, `${where}/${value.slice(0, 20)}`);
	}
});

test('headers too large are refused, and a host that is none names nobody', async () => {
	const large = await cairn.ask('/en', { headers: { cookie: 'x'.repeat(20_000) } });
	assert.equal(large.status, 431);
	for (const host of ['evil.example', 'a b', '[', 'x:99999', '../..', 'localhost:1@evil.example']) {
		const answer = await cairn.ask('/', { headers: { host } });
		assert.equal(answer.status, 303, host);
		assert.equal(answer.headers.location, '/en');
		const page = await cairn.ask('/en/sign-in', { headers: { host } });
		assert.equal(page.status, 200, host);
		assert.doesNotMatch(page.text, /evil\.example/);
	}
	assert.equal(await sendRaw('GET / HTTP/1.1\r\nconnection: close\r\n\r\n'), 400);
	assert.equal(await sendRaw('nonsense\r\n\r\n'), 400);
});

test('a form from another site is refused', async () => {
	const body = 'email=a%40example.org';
	for (const origin of ['https://evil.example', 'null', 'http://localhost:1']) {
		const headers = { ...formHeaders(), origin };
		const answer = await cairn.ask('/en/sign-in?/link', { method: 'POST', headers, body });
		assert.equal(answer.status, 403, origin);
	}
});

test('a body that is no form, and a zero byte in one, are the mistakes of their sender', async () => {
	const bodies: [string, string][] = [
		['application/json', '{"email": '],
		['multipart/form-data', 'no boundary'],
		['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="email"\r\n\r\ncut off'],
		['application/x-www-form-urlencoded', 'email=a%00b%40example.org'],
		['text/plain', 'email=a']
	];
	for (const [type, body] of bodies) {
		const headers = { ...formHeaders(), 'content-type': type };
		const { status } = await cairn.ask('/en/sign-in?/link', { method: 'POST', headers, body });
		assert.ok(status >= 400 && status < 500, `${type}: ${status}`);
	}
});

const values = ['x', someId, 'x'.repeat(4000), '%F0%9F%92%A9', '..%2F..'];
const queries = [
	'',
	'?page=-1&q=%27%22%5C&from=x&to=9999999999999999999&lat=NaN&lng=1e999&days=x',
	`?next=//e&token=${'x'.repeat(4000)}`
];
const methods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

test('no door answers 500, whatever its parameters, queries and methods', async () => {
	for (const door of everyDoor()) {
		const ways = values.map((value) => address(door, () => value));
		const asked = new Set(ways.flatMap((way) => queries.map((query) => `${way}${query}`)));
		for (const where of asked) await never500('GET', where);
		for (const method of methods) await never500(method, ways[1] ?? '/');
	}
});

test('no form answers 500, whatever it is sent', async () => {
	const bodies = [
		'',
		'x=1',
		`name=${'y'.repeat(9000)}&email=%F0%9F%92%A9&token=&code=&id=x&itemId=1&revision=1e99&form=%7B`
	];
	for (const door of everyDoor().filter(({ actions }) => actions.length > 0)) {
		for (const action of [...door.actions, 'nowhere']) {
			const query = action === 'default' ? '' : `?/${action}`;
			for (const value of door.params.length > 1 ? values.slice(0, 2) : ['x']) {
				const where = `${address(door, () => value)}${query}`;
				for (const body of bodies) await never500('POST', where, body);
			}
		}
	}
});

async function never500(method: string, where: string, body?: string): Promise<void> {
	const headers = body === undefined ? { accept: 'text/html' } : { ...formHeaders(), accept: 'text/html' };
	const { status } = await cairn.ask(where, { method, headers, ...(body === undefined ? {} : { body }) });
	assert.ok(
		status < 500,
		`${method} ${where.slice(0, 100)} answered ${status}\n${cairn.lines.slice(-2).join('\n')}`
	);
}

const highestMemory = (pid: number) =>
	Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

test(
	'a gigabyte is refused early, announced or not, and is never held',
	{ skip: process.platform !== 'linux' },
	async () => {
		const pid = cairn.child.pid ?? 0;
		const before = highestMemory(pid);
		for (const announced of [true, false]) {
			const { status, sent } = await upload(announced);
			assert.equal(status, 413);
			assert.ok(sent <= 64, `${sent} MB were sent before the answer came`);
		}
		const grown = highestMemory(pid) - before;
		assert.ok(grown < 150, `${grown} MB more were held`);
		assert.equal((await cairn.ask('/healthz')).status, 200);
	}
);

async function upload(announced: boolean): Promise<{ status: number | undefined; sent: number }> {
	const headers = {
		...formHeaders(),
		host: `localhost:${cairn.port}`,
		'content-type': 'multipart/form-data; boundary=x',
		...(announced ? { 'content-length': 2 ** 30 } : {})
	};
	const outgoing = request({
		host: '127.0.0.1',
		port: cairn.port,
		path: '/en/sign-in?/link',
		method: 'POST',
		headers
	});
	outgoing.on('error', () => undefined);
	const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
	let told = false;
	void answered.then(() => (told = true));
	const megabyte = Buffer.alloc(2 ** 20);
	let sent = 0;
	for (; sent < 1024 && !told; sent++) {
		if (!outgoing.write(megabyte)) await Promise.race([once(outgoing, 'drain'), answered]);
	}
	const [response] = await answered;
	outgoing.destroy();
	return { status: response.statusCode, sent };
}
