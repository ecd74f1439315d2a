import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db, pool } from '#server/db.ts';
import { stopEverything } from '#server/lifecycle.ts';
import { type Mail, mail } from '#server/mail.ts';
import { testGround } from '#support/ground.ts';
import { mailServer } from '#support/mail-server.ts';
import { refused } from '#support/refused.ts';
import { runJobs, waitingJobs } from '#support/run-jobs.ts';
import { seeMailbox } from './see-mailbox.ts';
import { sendMail } from './send-mail.ts';

const refuse: Record<string, number> = { 'gone@example.org': 550, 'full@example.org': 452 };
const server = await mailServer(refuse);
Object.assign(process.env, {
	SMTP_URL: server.url,
	CAIRN_DEMO: 'on',
	CAIRN_MAIL_FROM: 'Cairn <hello@cairn.example>'
});
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(async () => {
	await stopEverything();
	await ground.close();
	await server.close();
});

const link = 'https://cairn.example/it/sign-in/link?token=abc&next=%2Fit';
const letter: Mail = {
	to: 'ada@example.org',
	template: 'sign-in-link',
	language: 'it',
	values: { link, minutes: 60 }
};
const post = (given: Partial<{ to: string; until: Date }> = {}) =>
	act(system, 'test', {}, (trx) => mail(trx, { ...letter, ...given }));

test('a mail goes out whole: both parts, its language, a Message-ID of ours, and nothing to fetch', async () => {
	await post();
	await runJobs();
	assert.equal(server.received.length, 1);
	const [{ from, to, mail: read, raw }] = server.received as [(typeof server.received)[0]];
	assert.deepEqual([from, to], ['hello@cairn.example', ['ada@example.org']]);
	assert.equal(read.from?.name, 'Cairn');
	assert.equal(read.subject, 'Il tuo link per accedere a Cairn');
	assert.ok(read.text?.includes(link) && read.text.includes('Accedi a Cairn'));
	assert.ok(read.html?.includes('<html lang="it">') && read.html.includes(link.replace('&', '&#38;')));
	assert.match(read.messageId ?? '', /^<[0-9a-f-]{36}@cairn\.example>$/);
	const header = (key: string) => read.headers.find((one) => one.key === key)?.value;
	assert.equal(header('content-language'), 'it');
	assert.equal(header('auto-submitted'), 'auto-generated');
	assert.doesNotMatch(raw, /x-mailer/i);
	assert.deepEqual(read.attachments, []);
	assert.doesNotMatch(read.html ?? '', /<img|src=|url\(/);
	assert.deepEqual(await waitingJobs(), []);
});

test('sent a second time after a crash, it carries the same Message-ID', async () => {
	const queued = { ...letter, id: '0192f3c4-0000-7000-8000-000000000001', until: null };
	await sendMail(queued);
	await sendMail(queued);
	const ids = server.received.slice(-2).map(({ mail: { messageId } }) => messageId);
	assert.equal(ids[0], ids[1]);
});

test('a mail is queued with the change that causes it, or not at all', async () => {
	const failing = act(system, 'test', {}, async (trx) => {
		await mail(trx, letter);
		throw new Error('the change failed');
	});
	await assert.rejects(failing, /the change failed/);
	assert.deepEqual(await waitingJobs(), []);
});

test('a busy server is tried again; what is kept about it names nobody', async () => {
	await post({ to: 'full@example.org' });
	await runJobs();
	const [job] = await waitingJobs();
	assert.match(job?.lastError ?? '', /did not take a mail: 452/);
	assert.doesNotMatch(job?.lastError ?? '', /full@example/);
	delete refuse['full@example.org'];
	await pool().query('update graphile_worker._private_jobs set run_at = now()');
	await runJobs();
	assert.deepEqual(server.received.at(-1)?.to, ['full@example.org']);
});

test('an address that does not exist is not tried for ever', async () => {
	const before = server.received.length;
	await post({ to: 'gone@example.org' });
	await runJobs();
	assert.deepEqual(await waitingJobs(), []);
	assert.equal(server.received.length, before);
});

test('with a mail server there is no mailbox, even in a demonstration', async () => {
	assert.throws(() => seeMailbox(), { name: 'Refusal', code: 'not-found' });
	assert.deepEqual(await db().selectFrom('mailbox').selectAll().execute(), []);
});

test('line breaks in an address or a name become no header', async () => {
	const queued = { ...letter, id: '0192f3c4-0000-7000-8000-000000000002', until: null };
	const before = server.received.length;
	await sendMail({ ...queued, to: 'ada@example.org\r\nBcc: eve@example.org' }).catch(() => undefined);
	assert.ok(
		server.received.slice(before).every(({ to, mail: { bcc } }) => !bcc && !to.includes('eve@example.org'))
	);
	const values = { badge: 'First\r\nBcc: eve@example.org', organisation: 'X', link };
	await sendMail({ ...queued, template: 'badge-awarded', values });
	const [last] = server.received.slice(-1);
	assert.equal(last?.mail.bcc, undefined);
	await refused(
		Promise.resolve().then(() => seeMailbox()),
		'not-found'
	);
});
