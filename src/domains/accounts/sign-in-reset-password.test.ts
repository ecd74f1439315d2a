import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pool } from '#server/db.ts';
import { testGround } from '#support/ground.ts';
import { refused } from '#support/refused.ts';
import { waitingJobs } from '#support/run-jobs.ts';
import { Browser, countMails, newestMail, password, somebodySignedIn } from '#support/visits.ts';
import { seePerson } from './see-person.ts';
import { signInByPassword } from './sign-in-by-password.ts';
import { askPasswordReset, resetPassword } from './sign-in-reset-password.ts';
import { signUp } from './sign-up.ts';

process.env.CAIRN_DEMO = 'on';
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

test('a new password by mail ends every session and signs in', async () => {
	const { email, browser, accountId } = await somebodySignedIn();
	await askPasswordReset(new Browser().visit, { email });
	const mail = await newestMail(email);
	assert.equal(mail?.link.pathname, '/en/sign-in/password');
	const phone = new Browser();
	phone.keep(await resetPassword(phone.visit, { token: mail?.token, password: 'the newer password' }));
	assert.equal((await seePerson(phone.visit.cookie))?.accountId, accountId);
	assert.equal(await seePerson(browser.visit.cookie), undefined, 'the old session is over');
	await refused(signInByPassword(browser.visit, { email, password }), 'invalid-input');
	await signInByPassword(browser.visit, { email, password: 'the newer password' });
	const again = resetPassword(phone.visit, { token: mail?.token, password: 'yet another one' });
	await refused(again, 'link-expired', 'token: sign_in_link_over');
});

test('asking does the same work, whether somebody signs in by the address or not', async () => {
	const { email } = await somebodySignedIn();
	await countMails(email);
	await askPasswordReset(new Browser().visit, { email });
	await askPasswordReset(new Browser().visit, { email: 'nobody@example.org' });
	assert.deepEqual(
		(await waitingJobs()).map(({ task }) => task),
		['start-password-reset', 'start-password-reset']
	);
	assert.equal(await countMails('nobody@example.org'), 0);
	assert.equal(await countMails(email), 1);
});

test('the link also confirms a sign-up, and whoever chose the first password is out', async () => {
	const email = 'new@example.org';
	await signUp({ kind: 'visitor' }, new Browser().visit, { email, password: 'of an attacker' });
	await askPasswordReset(new Browser().visit, { email });
	const { token } = (await newestMail(email)) ?? {};
	await resetPassword(new Browser().visit, { token, password: 'of the owner' });
	await signInByPassword(new Browser().visit, { email, password: 'of the owner' });
	await refused(
		signInByPassword(new Browser().visit, { email, password: 'of an attacker' }),
		'invalid-input'
	);
});

test('too short a password keeps the link, an old link is refused, and asking is limited', async () => {
	const { email } = await somebodySignedIn();
	await askPasswordReset(new Browser().visit, { email });
	const { token } = (await newestMail(email)) ?? {};
	const { visit } = new Browser();
	await refused(
		resetPassword(visit, { token, password: 'short' }),
		'invalid-input',
		'password: account_password_short'
	);
	await pool().query("update sign_in_verifications set expires_at = now() - interval '1 minute'");
	await refused(resetPassword(visit, { token, password: 'long enough now' }), 'link-expired');
	for (let n = 0; n < 2; n++) await askPasswordReset(new Browser().visit, { email });
	await refused(askPasswordReset(new Browser().visit, { email }), 'too-many-tries');
});

test('no token can be read in the database', async () => {
	const { email } = await somebodySignedIn();
	await askPasswordReset(new Browser().visit, { email });
	const { token = '' } = (await newestMail(email)) ?? {};
	const { rows } = await pool().query<{ all: string }>(
		'select string_agg(v::text, chr(10)) as all from sign_in_verifications v'
	);
	assert.ok(token.length > 20 && !rows[0]?.all.includes(token));
});
