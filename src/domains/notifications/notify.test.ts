import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act } from '#server/act.ts';
import { system, visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db, pool } from '#server/db.ts';
import { stopEverything } from '#server/lifecycle.ts';
import { testGround } from '#support/ground.ts';
import { mailServer } from '#support/mail-server.ts';
import { anAccount, person } from '#support/people.ts';
import { refused } from '#support/refused.ts';
import { runJobs } from '#support/run-jobs.ts';
import { chooseNotifications, readNotifications } from './choose-notifications.ts';
import { notify } from './notify.ts';
import { countUnread, seeNotificationChoices, seeNotifications } from './see-notifications.ts';
import { sendDigests, sweepNotifications } from './send-digests.ts';
import { seeUnsubscribe, unsubscribe } from './unsubscribe.ts';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.ts';

const server = await mailServer({});
Object.assign(process.env, { SMTP_URL: server.url, CAIRN_DEMO: 'on', CAIRN_MAIL_FROM: 'c@cairn.example' });
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(async () => {
	await stopEverything();
	await ground.close();
	await server.close();
});

const values = { activity: 'Chess', organisation: 'Club', link: 'https://cairn.example/activities/1' };
const kinds = ['sign-up-joined', 'sign-up-promoted'] as const;
const plain = { timeZone: 'Europe/Rome', quietFrom: '', quietUntil: '' };
const tell = (to: string[], kind: (typeof kinds)[number] = 'sign-up-joined') =>
	act(system, 'test', {}, (trx) => notify(trx, { to, kind, values }));
const lettersTo = (email: string) => server.received.filter(({ to }) => to.includes(email));

test('told in the app and by mail, with one click to end it', async () => {
	const { id, email } = await anAccount();
	await tell([id]);
	await runJobs();
	const [letter] = lettersTo(email);
	const header = (key: string) => letter?.mail.headers.find((one) => one.key === key)?.value;
	const raw = letter?.raw ?? '';
	assert.match(raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
	assert.match(
		raw.replace(/\r?\n /g, ''),
		/^List-Unsubscribe: ?<https:\/\/cairn\.example\/unsubscribe\/[\w.-]+>/m
	);
	assert.ok(header('auto-submitted'));
	const actor = person(id);
	assert.equal(await countUnread(actor), 1);
	const [seen] = await seeNotifications(actor, 'it');
	assert.deepEqual([seen?.title, seen?.link, seen?.isRead], ['Il posto è tuo: Chess', values.link, false]);
	await readNotifications(actor);
	assert.equal(await countUnread(actor), 0);
	assert.deepEqual(await seeNotifications(person((await anAccount()).id), 'en'), []);
});

test('one click ends this kind and no other; a link that was changed ends nothing', async () => {
	const { id, email } = await anAccount();
	const token = unsubscribeToken(id, 'sign-up-joined');
	assert.deepEqual(seeUnsubscribe(token), { kind: 'sign-up-joined' });
	await unsubscribe(token);
	await unsubscribe(token);
	await tell([id]);
	await tell([id], 'sign-up-promoted');
	await runJobs();
	assert.deepEqual(
		lettersTo(email).map(({ mail }) => mail.subject),
		['A place was freed for you: Chess']
	);
	assert.equal(await countUnread(person(id)), 2);
	for (const wrong of [`x${token}`, token.slice(0, -1), '', 'a.b', `${token.split('.')[0]}.`]) {
		assert.equal(readUnsubscribeToken(wrong), undefined);
		await refused(unsubscribe(wrong), 'link-unknown');
	}
});

test('quiet hours hold a mail back until they are over', async () => {
	const { id, email } = await anAccount();
	setClock(() => new Date('2027-02-01T22:30:00Z'));
	const actor = person(id);
	await chooseNotifications(actor, kinds, { ways: {}, ...plain, quietFrom: '22', quietUntil: '7' });
	await tell([id]);
	const { rows } = await pool().query<{ run_at: Date }>(
		`select j.run_at from graphile_worker._private_jobs j where j.payload->>'to' = $1`,
		[email]
	);
	assert.equal(rows[0]?.run_at.toISOString(), '2027-02-02T06:00:00.000Z');
	assert.equal(await countUnread(actor), 1);
	await pool().query(`delete from graphile_worker._private_jobs`);
});

test('a digest comes once, in the evening of whoever reads it, with all that waited', async () => {
	const { id, email } = await anAccount();
	const actor = person(id);
	setClock(() => new Date('2027-02-01T09:00:00Z'));
	await chooseNotifications(actor, kinds, {
		ways: { 'sign-up-joined': 'digest', strange: 'mail' },
		...plain
	});
	assert.deepEqual([...(await seeNotificationChoices(actor)).ways], [['sign-up-joined', 'digest']]);
	await tell([id]);
	await tell([id]);
	await sendDigests();
	await runJobs();
	assert.deepEqual(lettersTo(email), [], 'not before the evening');
	setClock(() => new Date('2027-02-01T16:10:00Z'));
	await Promise.all([sendDigests(), sendDigests()]);
	await runJobs();
	assert.deepEqual(
		lettersTo(email).map(({ mail }) => mail.subject),
		['2 things are new for you']
	);
	assert.match(lettersTo(email)[0]?.mail.text ?? '', /You have a place: Chess/);
	await tell([id]);
	await unsubscribe(unsubscribeToken(id, 'notification-digest'));
	setClock(() => new Date('2027-02-02T16:10:00Z'));
	await sendDigests();
	await runJobs();
	assert.equal(lettersTo(email).length, 1);
});

test('half a year later it is forgotten; nonsense is refused; nobody chooses for others', async () => {
	const actor = person((await anAccount()).id);
	setClock(() => new Date('2027-02-01T09:00:00Z'));
	await tell([actor.accountId]);
	setClock(() => new Date('2027-08-15T09:00:00Z'));
	await sweepNotifications();
	assert.deepEqual(await seeNotifications(actor, 'en'), []);
	const choose = (given: object) => chooseNotifications(actor, kinds, { ways: {}, ...plain, ...given });
	await refused(choose({ timeZone: 'Moon/Crater' }), 'invalid-input', 'timeZone: problem_not_understood');
	await refused(choose({ quietFrom: '22' }), 'invalid-input', 'quietUntil: problem_required');
	await refused(choose({ ways: { 'sign-up-joined': 'pigeon' } }), 'invalid-input');
	for (const asking of [
		() => seeNotifications(visitor, 'en'),
		() => seeNotificationChoices(visitor),
		() => readNotifications(visitor),
		() => chooseNotifications(visitor, kinds, { ways: {}, ...plain })
	]) {
		await refused(asking(), 'sign-in-needed');
	}
	assert.equal(await countUnread(visitor), 0);
});

test('whoever tells and fails has told nobody', async () => {
	const { id } = await anAccount();
	const failing = act(system, 'test', {}, async (trx) => {
		await notify(trx, { to: [id], kind: 'sign-up-joined', values });
		throw new Error('no');
	});
	await assert.rejects(failing, /no/);
	const rows = await db().selectFrom('notifications').select('id').where('accountId', '=', id).execute();
	assert.deepEqual(rows, []);
});
