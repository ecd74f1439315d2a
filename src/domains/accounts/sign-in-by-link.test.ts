import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setClock } from '#server/clock.ts';
import { db, pool } from '#server/db.ts';
import { testGround } from '#support/ground.ts';
import { person } from '#support/people.ts';
import { refused } from '#support/refused.ts';
import { Browser, countMails, newestMail, somebodySignedIn } from '#support/visits.ts';
import { askSignInLink } from './sign-in-ask-link.ts';
import { seeSignInLink, signInByLink } from './sign-in-by-link.ts';
import { signInByPassword } from './sign-in-by-password.ts';
import { seePerson } from './see-person.ts';
import { signUp } from './sign-up.ts';

process.env.CAIRN_DEMO = 'on';
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

const visitor = { kind: 'visitor' } as const;

async function linkFor(email: string, browser = new Browser(), next?: string) {
	await askSignInLink(browser.visit, { email, next });
	const mail = await newestMail(email);
	assert.ok(mail);
	return mail;
}

test('a link asked for on one device signs in on another, once, and goes on with the claim', async () => {
	const { email, accountId } = await somebodySignedIn();
	const mail = await linkFor(email, new Browser(), '/en/claim/abc?code=1');
	assert.equal(mail.link.origin + mail.link.pathname, 'https://cairn.example/en/sign-in/link');
	assert.equal(mail.link.searchParams.get('next'), '/en/claim/abc?code=1');

	const phone = new Browser();
	assert.deepEqual(await seeSignInLink(phone.visit, mail.token), { stands: true, asksPassword: false });
	assert.deepEqual(
		await seeSignInLink(phone.visit, mail.token),
		{ stands: true, asksPassword: false },
		'looking does not use it up'
	);
	const { next } = phone.keep(
		await signInByLink(phone.visit, { token: mail.token, next: '/en/claim/abc?code=1' })
	);
	assert.equal(next, '/en/claim/abc?code=1');
	assert.equal((await seePerson(phone.visit.cookie))?.accountId, accountId);

	const again = signInByLink(new Browser().visit, { token: mail.token });
	await refused(again, 'link-expired', 'token: sign_in_link_over');
	assert.equal((await seeSignInLink(phone.visit, mail.token)).stands, false);
});

test('pressed twice at once, a link lets in once', async () => {
	const { email } = await somebodySignedIn();
	const { token } = await linkFor(email);
	const pressed = await Promise.allSettled(
		Array.from({ length: 5 }, () => signInByLink(new Browser().visit, { token }))
	);
	assert.equal(pressed.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('a link is over after an hour, and an invented one never stood', async () => {
	const { email } = await somebodySignedIn();
	const { token } = await linkFor(email);
	await pool().query("update sign_in_verifications set expires_at = now() - interval '1 minute'");
	await refused(signInByLink(new Browser().visit, { token }), 'link-expired');
	await refused(signInByLink(new Browser().visit, { token: 'x'.repeat(32) }), 'link-expired');
	assert.equal((await seeSignInLink(new Browser().visit, 'x'.repeat(32))).stands, false);
});

test('an unknown address gets the same mail; opening its link makes the account, in the language of the page', async () => {
	const browser = new Browser();
	browser.language = 'it';
	const { subject, token } = await linkFor('first@example.org', browser);
	assert.equal(subject, 'Il tuo link per accedere a Cairn');
	assert.equal(
		await db()
			.selectFrom('signInUsers')
			.select('id')
			.where('email', '=', 'first@example.org')
			.executeTakeFirst(),
		undefined
	);
	browser.keep(await signInByLink(browser.visit, { token }));
	const person = await seePerson(browser.visit.cookie);
	assert.ok(person);
	const account = await db()
		.selectFrom('accounts')
		.selectAll()
		.where('id', '=', person.accountId)
		.executeTakeFirstOrThrow();
	assert.equal(account.language, 'it');
	const address = await db()
		.selectFrom('addresses')
		.selectAll()
		.where('accountId', '=', account.id)
		.executeTakeFirstOrThrow();
	assert.ok(address.isPrimary && address.verifiedAt);
});

test('a person gets mail in the language of their account, whatever the page', async () => {
	const { email, accountId } = await somebodySignedIn();
	await db().updateTable('accounts').set({ language: 'it' }).where('id', '=', accountId).execute();
	assert.equal((await linkFor(email)).subject, 'Il tuo link per accedere a Cairn');
});

test('an address gets at most five links in a quarter of an hour', async () => {
	for (let n = 0; n < 5; n++) await askSignInLink(new Browser().visit, { email: 'many@example.org' });
	await refused(askSignInLink(new Browser().visit, { email: 'many@example.org' }), 'too-many-tries');
	assert.equal(await countMails('many@example.org'), 5);
});

test('a link that could not be mailed in time is not mailed any more', async () => {
	await askSignInLink(new Browser().visit, { email: 'late@example.org' });
	setClock(() => new Date(Date.now() + 2 * 3_600_000));
	assert.equal(await countMails('late@example.org'), 0);
	setClock(() => new Date());
});

test('signing up: the same browser keeps its password', async () => {
	const [browser, email, password] = [new Browser(), 'same@example.org', 'my own password'];
	browser.keep(await signUp(visitor, browser.visit, { name: 'Sam', email, password, birthYear: '2001' }));
	const mail = await newestMail(email);
	assert.equal(mail?.subject, 'Confirm your address for Cairn');
	const token = mail?.token ?? '';
	assert.equal((await seeSignInLink(browser.visit, token)).asksPassword, false);
	browser.keep(await signInByLink(browser.visit, { token }));
	const { accountId = '' } = (await seePerson(browser.visit.cookie)) ?? {};
	const account = await db()
		.selectFrom('accounts')
		.selectAll()
		.where('id', '=', accountId)
		.executeTakeFirstOrThrow();
	assert.deepEqual([account.name, account.birthYear, account.language], ['Sam', 2001, 'en']);
	await signInByPassword(new Browser().visit, { email, password });
});

test('signing up: another device is asked for the password, and may go on without it', async () => {
	const [email, password] = ['other@example.org', 'my own password'];
	await signUp(visitor, new Browser().visit, { email, password });
	const phone = new Browser();
	const { token = '' } = (await newestMail(email)) ?? {};
	assert.deepEqual(await seeSignInLink(phone.visit, token), { stands: true, asksPassword: true });
	const wrong = signInByLink(phone.visit, { token, password: 'something else' });
	await refused(wrong, 'invalid-input', 'password: sign_in_other_password');
	await signInByLink(phone.visit, { token, password });
	await signInByPassword(new Browser().visit, { email, password });
});

test('who signs up with the address of somebody else gains nothing when that one confirms it', async () => {
	const [attacker, victim, email] = [new Browser(), new Browser(), 'victim@example.org'];
	attacker.keep(await signUp(visitor, attacker.visit, { email, password: 'known to the attacker' }));
	const { token = '' } = (await newestMail(email)) ?? {};
	victim.keep(await signInByLink(victim.visit, { token }));
	assert.ok(await seePerson(victim.visit.cookie));
	const breakIn = signInByPassword(attacker.visit, { email, password: 'known to the attacker' });
	await refused(breakIn, 'invalid-input', 'password: sign_in_wrong');
});

test('signing up again before confirming replaces the first try', async () => {
	const [attacker, owner, email] = [new Browser(), new Browser(), 'twice@example.org'];
	attacker.keep(await signUp(visitor, attacker.visit, { email, password: 'known to the attacker' }));
	owner.keep(await signUp(visitor, owner.visit, { email, password: 'the real password' }));
	const { token = '' } = (await newestMail(email)) ?? {};
	await signInByLink(owner.visit, { token });
	await signInByPassword(owner.visit, { email, password: 'the real password' });
	await refused(
		signInByPassword(attacker.visit, { email, password: 'known to the attacker' }),
		'invalid-input'
	);
});

test('signing up with a known address looks the same, and mails a link to sign in', async () => {
	const known = await somebodySignedIn();
	const [one, other] = [new Browser(), new Browser()];
	const asked = { name: 'X', password: 'a new password', birthYear: '' };
	const first = await signUp(visitor, one.visit, { ...asked, email: known.email });
	const second = await signUp(visitor, other.visit, { ...asked, email: 'unknown-3@example.org' });
	const shape = ({ cookies }: { cookies: string[] }) => cookies.map((line) => line.replace(/=[^;]*/, ''));
	assert.deepEqual(shape(first), shape(second));
	assert.equal((await newestMail(known.email))?.subject, 'Your link to sign in to Cairn');
	const refusal = signInByPassword(one.visit, { email: known.email, password: 'a new password' });
	await refused(refusal, 'invalid-input', 'password: sign_in_wrong');
});

test('ten who sign up with one address at once make one account', async () => {
	const email = 'rush@example.org';
	const tries = Array.from({ length: 5 }, () =>
		signUp(visitor, new Browser().visit, { email, password: 'a password of ten' })
	);
	for (const { status } of await Promise.allSettled(tries)) assert.equal(status, 'fulfilled');
	const { rowCount } = await pool().query('select 1 from addresses where address = $1', [email]);
	assert.equal(rowCount, 1);
});

test('wrong fields are named, and who is signed in has an account already', async () => {
	const { visit } = new Browser();
	const email = 'a@example.org';
	await refused(
		signUp(visitor, visit, { email, password: 'short' }),
		'invalid-input',
		'password: account_password_short'
	);
	await refused(
		signUp(visitor, visit, { email, birthYear: '20' }),
		'invalid-input',
		'birthYear: account_birth_year_wrong'
	);
	await refused(
		signUp(visitor, visit, { email, birthYear: '2999' }),
		'invalid-input',
		'birthYear: account_birth_year_wrong'
	);
	await refused(signUp(visitor, visit, { email: 'a' }), 'invalid-input', 'email: problem_address');
	const { accountId } = await somebodySignedIn();
	await refused(signUp(person(accountId), visit, { email }), 'already-done');
});

test('confirming an address tells of it, once, in the same transaction', async () => {
	const count = async () => {
		const { rowCount } = await pool().query(
			"select 1 from graphile_worker.jobs where task_identifier = 'fact:address-verified'"
		);
		return rowCount;
	};
	await countMails('x');
	const { accountId } = await somebodySignedIn();
	assert.equal(await count(), 1);
	await db().updateTable('signInUsers').set({ emailVerified: true }).where('id', '=', accountId).execute();
	assert.equal(await count(), 1);
});
