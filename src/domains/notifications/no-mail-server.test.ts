import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { mail } from '#server/mail.ts';
import { testGround } from '#support/ground.ts';
import { runJobs, waitingJobs } from '#support/run-jobs.ts';
import { seeMailbox } from './see-mailbox.ts';

process.env.CAIRN_DEMO = 'off';
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

test('without mail server and outside a demonstration, a mail waits in the queue and nobody can read it', async () => {
	const values = { link: 'https://cairn.example/en/sign-in/link?token=x', minutes: 60 };
	await act(system, 'test', {}, (trx) =>
		mail(trx, { to: 'ada@example.org', template: 'sign-in-link', language: 'en', values })
	);
	await runJobs();
	const [job] = await waitingJobs();
	assert.equal(job?.task, 'send-mail');
	assert.match(job?.lastError ?? '', /not-ready/);
	assert.throws(() => seeMailbox(), { name: 'Refusal', code: 'not-found' });
	assert.deepEqual(await db().selectFrom('mailbox').selectAll().execute(), []);
});
