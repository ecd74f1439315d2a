import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { db, pool } from '#server/db.ts';
import { tracesOf } from '#support/erasure.ts';
import { testGround } from '#support/ground.ts';
import { refused } from '#support/refused.ts';
import { runJobs } from '#support/run-jobs.ts';
import { Browser, password, somebodySignedIn } from '#support/visits.ts';
import { addAddress } from './add-address.ts';
import { changeProfile } from './change-profile.ts';
import { deleteAccount } from './delete-account.ts';
import { seePerson } from './see-person.ts';
import { askSignInLink } from './sign-in-ask-link.ts';
import { signInByPassword } from './sign-in-by-password.ts';
import { askPasswordReset } from './sign-in-reset-password.ts';
import { sweepAccounts } from './sweep-accounts.ts';

process.env.CAIRN_DEMO = 'on';
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

test('only with the primary address typed, and only one’s own', async () => {
	const { actor, browser, email } = await somebodySignedIn();
	const other = await somebodySignedIn();
	const remove = (typedAddress: string) => deleteAccount(actor, browser.visit, { typedAddress });
	await refused(remove('delete'), 'invalid-input', 'typedAddress: account_delete_not_this');
	await refused(remove(other.email), 'invalid-input', 'typedAddress: account_delete_not_this');
	await refused(remove(''), 'invalid-input', 'typedAddress: problem_required');
	await refused(
		deleteAccount({ kind: 'visitor' }, new Browser().visit, { typedAddress: email }),
		'sign-in-needed'
	);
	assert.ok(await seePerson(browser.visit.cookie));
});

test('gone at once: sessions, sign-in, name, addresses, mails under way; later the audit log', async () => {
	const { actor, browser, email, accountId } = await somebodySignedIn({ name: 'Ada Unmistakable' });
	const phone = new Browser();
	phone.keep(await signInByPassword(phone.visit, { email, password }));
	await addAddress(actor, browser.visit, { address: `more-${email}` });
	await runJobs();
	await askSignInLink(phone.visit, { email });
	await askPasswordReset(phone.visit, { email });
	await changeProfile(actor, { name: 'Ada Unmistakable', birthYear: '1990', language: 'it' });

	browser.keep(await deleteAccount(actor, browser.visit, { typedAddress: email.toUpperCase() }));
	assert.equal(browser.visit.cookie, '');
	assert.equal(await seePerson(phone.visit.cookie), undefined);
	assert.deepEqual(await tracesOf(pool(), [email, 'Ada Unmistakable']), [], 'in the very transaction');
	await refused(signInByPassword(new Browser().visit, { email, password }), 'invalid-input');

	const { rows: told } = await pool().query(
		"select 1 from graphile_worker.jobs where task_identifier = 'fact:account-left'"
	);
	assert.equal(told.length, 1);
	await runJobs();
	assert.deepEqual(await tracesOf(pool(), [accountId, email]), []);
	const kept = await db()
		.selectFrom('auditLog')
		.select(['verb', 'actorId', 'about'])
		.where('verb', '=', 'delete-account')
		.executeTakeFirst();
	assert.deepEqual(kept, { verb: 'delete-account', actorId: null, about: {} });
});

test('the address is free for a new account', async () => {
	const { actor, browser, email } = await somebodySignedIn();
	await deleteAccount(actor, browser.visit, { typedAddress: email });
	const again = await somebodySignedIn({ email });
	assert.notEqual(again.accountId, actor.accountId);
});

test('the sweep forgets what is over, and nothing else', async () => {
	const { browser } = await somebodySignedIn();
	await askSignInLink(new Browser().visit, { email: 'sweep@example.org' });
	await pool().query("update sign_in_verifications set expires_at = now() - interval '1 minute'");
	await pool().query(
		"insert into sign_in_users (id, name, email, created_at) values (gen_random_uuid(), '', 'never@example.org', now() - interval '8 days')"
	);
	await pool().query(
		"insert into sign_in_users (id, name, email) values (gen_random_uuid(), '', 'fresh@example.org')"
	);
	await sweepAccounts();
	const { rows } = await pool().query<{ n: number }>('select count(*)::int as n from sign_in_verifications');
	assert.equal(rows[0]?.n, 0);
	assert.deepEqual(await tracesOf(pool(), ['never@example.org']), []);
	assert.ok((await tracesOf(pool(), ['fresh@example.org'])).length > 0);
	assert.ok(await seePerson(browser.visit.cookie));
});
