import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { giveUpMails } from '#domains/notifications/give-up-mails.ts';
import { reportMails } from '#domains/notifications/report-mail.ts';
import { sweepNotifications } from '#domains/notifications/send-digests.ts';
import { setClock } from '#server/clock.ts';
import { db, pool } from '#server/db.ts';
import { stopEverything } from '#server/lifecycle.ts';
import { aBadge } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { mailServer } from '#support/mail-server.ts';
import { runJobs, waitingJobs } from '#support/run-jobs.ts';
import { remindWaiting } from './remind-waiting.ts';
import { runBatch } from './run-batch.ts';
import { seeAwards } from './see-awards.ts';
import { seeBatch } from './see-batch.ts';
import { startBatch } from './start-batch.ts';

const refuse: Record<string, number> = { 'gone@f.example': 550, 'full@f.example': 452 };
const server = await mailServer(refuse);
const token = 'mail-reports-of-forty-random-characters0';
Object.assign(process.env, {
	SMTP_URL: server.url,
	CAIRN_MAIL_FROM: 'c@cairn.example',
	CAIRN_MAIL_REPORTS_TOKEN: token
});
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(async () => {
	setClock(() => new Date());
	await stopEverything();
	await ground.close();
	await server.close();
});

const bearer = `Bearer ${token}`;
const lettersTo = (email: string) => server.received.filter(({ to }) => to.includes(email));
const idOf = (email: string) => lettersTo(email).at(-1)?.mail.messageId ?? '';
const comeDue = () => pool().query('update graphile_worker._private_jobs set run_at = now()');

async function given(people: string[]) {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	const batchId = await startBatch(organiser, { badgeId }, [people.join('\n')]);
	await runBatch(organiser, { batchId, step: 'confirm' });
	await runJobs();
	// The mails of a list follow at their pace.
	await comeDue();
	await runJobs();
	const seen = () => seeBatch(organiser, batchId);
	return { organiser, badgeId, seen };
}

test('a refused address is shown at its row and at the waiting award; a busy server is tried again', async () => {
	const { organiser, badgeId, seen } = await given(['gone@f.example', 'full@f.example', 'fine@f.example']);
	const { batch, failed } = await seen();
	assert.deepEqual([batch.rowsGiven, batch.mailsSent, batch.mailsFailed], [3, 3, 1]);
	assert.deepEqual(
		failed.map(({ number, address, mailFailed }) => [number, address, mailFailed]),
		[[1, 'gone@f.example', 'refused']]
	);
	const { awards } = await seeAwards(organiser, badgeId);
	const shown = awards.map(({ waitsFor, mailFailed }) => `${waitsFor} ${mailFailed}`);
	assert.deepEqual(shown.sort(), ['fine@f.example null', 'full@f.example null', 'gone@f.example refused']);
	const [job] = (await waitingJobs()).filter(({ task }) => task === 'send-mail');
	assert.match(job?.lastError ?? '', /452/);
	delete refuse['full@f.example'];
	await comeDue();
	await runJobs();
	assert.equal(lettersTo('full@f.example').length, 1);
	delete refuse['gone@f.example'];
	setClock(() => new Date(Date.now() + 8 * 86_400_000));
	await remindWaiting();
	setClock(() => new Date());
	await runJobs();
	assert.deepEqual([lettersTo('gone@f.example').length, lettersTo('fine@f.example').length], [0, 2]);
});

test('a mail that no server took in all its tries: its row, the award and the figures say so, and it leaves the queue', async () => {
	const { email } = await aLearner();
	Object.assign(refuse, { [email]: 451, 'never@f.example': 421, 'killed@f.example': 452 });
	const { organiser, badgeId, seen } = await given([email, 'never@f.example', 'killed@f.example']);
	await giveUpMails();
	await runJobs();
	assert.equal((await seen()).batch.mailsFailed, 0, 'it is still tried');
	// The last try of one was cut short by the end of its worker, as living-workers.ts finds it.
	await pool().query('update graphile_worker._private_jobs set attempts = max_attempts');
	await giveUpMails();
	await giveUpMails();
	await runJobs();
	const { batch, failed } = await seen();
	assert.deepEqual([batch.mailsSent, batch.mailsFailed], [3, 3]);
	assert.deepEqual(new Set(failed.map(({ mailFailed }) => mailFailed)), new Set(['given-up']));
	const { awards } = await seeAwards(organiser, badgeId);
	assert.deepEqual(
		awards.map(({ mailFailed }) => mailFailed),
		['given-up', 'given-up', 'given-up'],
		'also where the award is in a passport already'
	);
	assert.deepEqual(
		(await waitingJobs()).filter(({ task }) => task === 'send-mail'),
		[]
	);
	// The server may be well again by the time of the reminder.
	for (const address of Object.keys(refuse)) delete refuse[address];
	setClock(() => new Date(Date.now() + 8 * 86_400_000));
	await remindWaiting();
	setClock(() => new Date());
	await runJobs();
	assert.equal(lettersTo('never@f.example').length, 1);
});

test('a relay reports what came back; it is known by its Message-ID alone', async () => {
	const { email } = await aLearner();
	const { seen } = await given([email, 'soft@f.example', 'hard@f.example']);
	assert.match(idOf('hard@f.example'), /^<[0-9a-f-]{36}@cairn\.example>$/);
	const report = (messageId: string, permanent = true) => ({ messageId, event: 'bounce', permanent });
	const reports = [
		report(idOf('soft@f.example'), false),
		report(idOf('hard@f.example')),
		report(idOf(email).slice(1, 37)),
		report('<018f0000-0000-7000-8000-000000000000@cairn.example>'),
		report('nonsense')
	];
	assert.deepEqual(await reportMails(bearer, { reports }), { known: 3, unknown: 2 });
	await reportMails(bearer, { reports });
	await runJobs();
	const { batch, failed } = await seen();
	assert.equal(batch.mailsFailed, 2, 'told twice is once');
	assert.deepEqual(
		failed.map(({ address, mailFailed }) => [address, mailFailed]),
		[
			[email, 'bounced'],
			['hard@f.example', 'bounced']
		]
	);
});

test('who complains gets no more of that kind, and everything else', async () => {
	const address = 'enough@f.example';
	await given([address]);
	await reportMails(bearer, { reports: [{ messageId: idOf(address), event: 'complaint' }] });
	const { seen } = await given([address]);
	assert.equal(lettersTo(address).length, 1);
	const { failed } = await seen();
	assert.deepEqual(
		failed.map(({ mailFailed }) => mailFailed),
		['complained']
	);
	const kept = await db().selectFrom('suppressedMails').selectAll().execute();
	assert.deepEqual(
		kept.map(({ kind }) => kind),
		['badge-waiting']
	);
	assert.equal(JSON.stringify([kept, await sent()]).includes('enough'), false, 'only a hash is kept');
});

const sent = () => db().selectFrom('sentMails').selectAll().execute();

test('nobody reports without the secret, nothing that is no report, nothing of long ago', async () => {
	const reports = [{ messageId: idOf('fine@f.example'), event: 'bounce' }];
	for (const authorization of [null, '', token, 'Bearer x', `${bearer}x`])
		await assert.rejects(reportMails(authorization, { reports }), { code: 'sign-in-needed' });
	for (const body of [null, {}, { reports: [] }, { reports: [{ messageId: 'x', event: 'love' }] }])
		await assert.rejects(reportMails(bearer, body), { code: 'invalid-input' });
	setClock(() => new Date(Date.now() + 61 * 86_400_000));
	await sweepNotifications();
	assert.deepEqual(await sent(), []);
	assert.deepEqual(await reportMails(bearer, { reports }), { known: 0, unknown: 1 });
});
