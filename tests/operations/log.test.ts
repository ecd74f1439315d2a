// What Cairn writes about requests: enough to find a fault, nothing about a person.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openAccount } from '#domains/accounts/open-account.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { aClaimLink } from '#support/claims.ts';
import { type CairnProcess, startCairn } from '#support/cairn-process.ts';
import { testGround } from '#support/ground.ts';

const origin = 'https://cairn.example';
const form = { origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
let ground: Awaited<ReturnType<typeof testGround>>;
let cairn: CairnProcess;
before(async () => {
	ground = await testGround();
	const { CAIRN_DATA = '', CAIRN_MASTER_KEY = '' } = process.env;
	const { connectionString = '' } = pool().options;
	const settings = { CAIRN_DATA, CAIRN_MASTER_KEY, DATABASE_URL: connectionString, CAIRN_ORIGIN: origin };
	cairn = await startCairn({ ...settings, CAIRN_LOG: 'debug', SMTP_URL: 'smtp://127.0.0.1:1' });
});
after(async () => {
	assert.equal(await cairn.stop(), 0);
	await ground.close();
});

type Line = {
	level: string;
	msg: string;
	request?: string;
	method?: string;
	route?: string;
	status?: number;
	ms?: number;
};
const lines = () => cairn.lines.map((line) => JSON.parse(line) as Line);
const post = (where: string, fields: Record<string, string>, headers = {}) =>
	cairn.ask(where, {
		method: 'POST',
		headers: { ...form, ...headers },
		body: new URLSearchParams(fields).toString()
	});

test('one line a request: what was asked, how it was answered, how long it took', async () => {
	const { headers } = await cairn.ask('/en/sign-in?next=%2Fen%2Fsecret-place');
	const line = lines().find(({ request }) => request === headers['x-request-id']);
	assert.deepEqual(
		[line?.level, line?.method, line?.route, line?.status, typeof line?.ms],
		['info', 'GET', '/[lang=language]/sign-in', 200, 'number']
	);
	await cairn.ask('/healthz');
	assert.ok(!lines().some(({ level, route }) => level === 'info' && route === '/healthz'));
});

test('nothing of a person stands in the log: no address, name, password, token, client or query', async () => {
	const email = 'wanda.walker@example.org';
	const account = {
		name: 'Wanda Wanderstein',
		email,
		birthYear: 1991,
		language: 'en',
		passwordHash: undefined
	};
	await act(system, 'test', {}, (trx) => openAccount(trx, { ...account, isProven: true }));
	const { linkToken } = await aClaimLink();
	await post('/en/sign-in?/password', { email, password: 'not-her-password' });
	await post('/en/sign-in?/password', { email: 'nobody.here@example.org', password: 'not-her-password' });
	await post('/en/sign-in?/link', { email });
	await post('/en/sign-up', { name: 'Nora Newcomer', email: 'nora.newcomer@example.org', birthYear: '2001' });
	await cairn.ask(`/claim/${linkToken}`);
	await cairn.ask(`/en/claim/${linkToken}?from=poster`);
	await post(`/en/claim/${linkToken}`, { nickname: 'Sparrowhawk' });
	await post(`/en/claim/${linkToken}?/card`, { nickname: 'Sparrowhawk' });
	await cairn.ask('/en/sign-in/link?token=a-secret-token');
	await cairn.ask('/en/verify?link=https%3A%2F%2Fsecret.example%2Fbadge');
	const text = cairn.lines.join('\n');
	const secrets = [
		...['wanda', 'wanderstein', 'nora', 'newcomer', 'nobody.here', 'not-her-password', 'sparrowhawk'],
		...[linkToken, 'a-secret-token', 'secret.example', 'poster', '127.0.0.1', '::1', 'cookie']
	];
	const told = secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
	assert.deepEqual(
		told,
		[],
		cairn.lines
			.filter((line) => told.some((word) => line.toLowerCase().includes(word.toLowerCase())))
			.join('\n')
	);
	assert.ok(lines().filter(({ method }) => method === 'POST').length >= 6);
});
