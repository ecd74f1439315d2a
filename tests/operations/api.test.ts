// The API for programs over http, on the built app: the examples of docs/api.md, run as they stand.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { makeToken } from '#domains/organisations/make-token.ts';
import { system } from '#server/actor.ts';
import { closeDatabase, db, openDatabase } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { keepOrigin } from '#server/origin.ts';
import { aBadge } from '#support/badges.ts';
import { type CairnProcess, freePort, startCairn } from '#support/cairn-process.ts';
import { type Prepared, prepareCairn } from '#support/external-cairn.ts';
import { anIssuer } from '#support/issuers.ts';

const docs = readFileSync(path.resolve(import.meta.dirname, '../../docs/api.md'), 'utf8');
const examples = [...docs.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text]) => text ?? '');

let prepared: Prepared;
let cairn: CairnProcess;
let made: { token: string; badgeId: string };
before(async () => {
	const port = await freePort();
	prepared = await prepareCairn({ PORT: String(port), CAIRN_ORIGIN: `http://localhost:${port}` });
	Object.assign(process.env, { ...prepared.settings, CAIRN_DEMO: 'off', CAIRN_LOG: 'silent' });
	openDatabase(prepared.database.connectionString);
	await keepOrigin(db(), prepared.settings.CAIRN_ORIGIN ?? '');
	const { organisationId } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	made = { badgeId, token: await makeToken(system, organisationId, { name: 'Example' }) };
	cairn = await startCairn({ ...prepared.settings, CAIRN_DEMO: 'off' });
});
after(async () => {
	assert.equal(await cairn.stop(), 0);
	await closeDatabase();
	await prepared.close();
});

function hasCurl(): boolean {
	try {
		execFileSync('curl', ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

async function run(example: string, more: Record<string, string> = {}) {
	const variables = { CAIRN: cairn.origin, TOKEN: made.token, BADGE: made.badgeId, ...more };
	const env = { ...process.env, ...variables };
	const { stdout } = await promisify(execFile)('sh', ['-ec', example], { env });
	return JSON.parse(stdout) as Record<string, unknown>;
}

test('the examples of the documentation do what they say', { skip: !hasCurl() }, async () => {
	const [give = '', look = ''] = examples;
	assert.equal(examples.length, 2);
	const accepted = await run(give);
	assert.deepEqual([accepted.recipients, await run(give)], [2, accepted], 'sent twice, it is one');
	const batch = { BATCH: String(accepted.url) };
	for (let n = 0; n < 200 && (await run(look, batch)).state !== 'done'; n++) await pause(50);
	const done = await run(look, batch);
	assert.deepEqual([done.state, done.given, done.left, done.wrong], ['done', 2, 0, 0]);
	const other = await run(give.replace('ben@', 'cem@'));
	assert.deepEqual([other.status, other.code], [422, 'key-taken']);
});

const post = (body: string, headers: Record<string, string> = {}, badgeId = made.badgeId) =>
	cairn.ask(`/api/v1/badges/${badgeId}/awards`, {
		method: 'POST',
		body,
		headers: {
			authorization: `Bearer ${made.token}`,
			'idempotency-key': newId(),
			'content-type': 'application/json',
			...headers
		}
	});
const fine = JSON.stringify({ recipients: [{ email: 'dan@example.org' }] });

test('what is wrong is told as problem details, in the language asked for', async () => {
	const answer = await post(JSON.stringify({ recipients: [{ email: 'fine@x.example' }, { email: 'no' }] }), {
		'accept-language': 'it'
	});
	assert.deepEqual(
		[answer.status, answer.headers['content-type'], answer.headers['cache-control']],
		[400, 'application/problem+json', 'no-store']
	);
	const { title, ...problem } = JSON.parse(answer.text) as Record<string, unknown>;
	assert.equal(title, 'La richiesta non è corretta. Non è stato assegnato nulla.');
	assert.deepEqual(problem, {
		type: 'about:blank',
		status: 400,
		code: 'invalid-input',
		errors: [
			{
				pointer: '/recipients/1/email',
				row: 2,
				code: 'batch-problem-address',
				detail: 'Questo non è un indirizzo e-mail.'
			}
		]
	});
	const none = await post(fine, { authorization: '' });
	assert.deepEqual([none.status, none.headers['www-authenticate']], [401, 'Bearer']);
	assert.equal((await post(fine, { 'idempotency-key': '' })).status, 400);
	assert.equal((await post(fine, {}, newId())).status, 404);
	for (const body of ['', '{', '[]', 'null', '{"recipients":[{"email":"a\\u0000@x.example"}]}x'])
		assert.equal((await post(body)).status, 400, body);
	assert.equal((await post(fine, { 'content-type': 'application/xml' })).status, 400);
	const form = await post('recipients=x', { 'content-type': 'application/x-www-form-urlencoded' });
	assert.ok(form.status >= 400 && form.status < 500);
	const report = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
	assert.equal((await cairn.ask('/api/v1/mail-reports', report)).status, 404, 'off unless it is switched on');
	assert.equal((await cairn.ask(`/api/v1/batches/${newId()}`)).status, 401);
});
