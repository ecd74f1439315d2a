import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { testGround } from '#support/ground.ts';
import { refused } from '#support/refused.ts';
import { Browser, newestMail, password, somebodySignedIn } from '#support/visits.ts';
import { changePassword } from './change-password.ts';
import { changeProfile } from './change-profile.ts';
import { endSession } from './end-session.ts';
import { removePasskey } from './remove-passkey.ts';
import { renamePasskey } from './rename-passkey.ts';
import { seeAccount } from './see-account.ts';
import { seePerson } from './see-person.ts';
import { askSignInLink } from './sign-in-ask-link.ts';
import { signInByLink } from './sign-in-by-link.ts';
import { signInByPassword } from './sign-in-by-password.ts';
import { signOutEverywhere } from './sign-out.ts';

process.env.CAIRN_DEMO = 'on';
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

const visitor = { kind: 'visitor' } as const;
const { visit } = new Browser();

async function aPasskey(userId: string): Promise<string> {
	const id = newId();
	const row = { publicKey: 'x', credentialId: id, counter: 0, deviceType: 'singleDevice', backedUp: false };
	await db()
		.insertInto('signInPasskeys')
		.values({ id, userId, name: 'Phone', ...row })
		.execute();
	return id;
}

test('a visitor changes nothing and sees nothing', async () => {
	await refused(seeAccount(visitor, visit), 'sign-in-needed');
	await refused(changeProfile(visitor, { name: 'X', language: 'en' }), 'sign-in-needed');
	await refused(changePassword(visitor, visit, { passwordNew: 'long enough now' }), 'sign-in-needed');
	await refused(endSession(visitor, { session: newId() }), 'sign-in-needed');
	await refused(renamePasskey(visitor, { passkey: newId(), passkeyName: 'X' }), 'sign-in-needed');
	await refused(removePasskey(visitor, { passkey: newId() }), 'sign-in-needed');
	await refused(signOutEverywhere(visitor, visit), 'sign-in-needed');
});

test('name, birth year and language', async () => {
	const { actor, browser } = await somebodySignedIn();
	await changeProfile(actor, { name: ' Ada L. ', birthYear: '', language: 'it' });
	const seen = await seeAccount(actor, browser.visit);
	assert.deepEqual([seen.name, seen.birthYear, seen.language], ['Ada L.', null, 'it']);
	await refused(
		changeProfile(actor, { name: 'x'.repeat(81), language: 'it' }),
		'invalid-input',
		'name: problem_too_long'
	);
	await refused(
		changeProfile(actor, { birthYear: '1899', language: 'it' }),
		'invalid-input',
		'birthYear: account_birth_year_wrong'
	);
	await refused(
		changeProfile(actor, { language: 'tlh' }),
		'invalid-input',
		'language: problem_not_understood'
	);
});

test('a changed password signs the other devices out and keeps this one in', async () => {
	const { actor, browser, email, accountId } = await somebodySignedIn();
	const phone = new Browser();
	phone.keep(await signInByPassword(phone.visit, { email, password }));
	const wrong = changePassword(actor, browser.visit, {
		passwordNow: 'wrong',
		passwordNew: 'long enough now'
	});
	await refused(wrong, 'invalid-input', 'passwordNow: account_password_wrong');
	browser.keep(
		await changePassword(actor, browser.visit, { passwordNow: password, passwordNew: 'long enough now' })
	);
	assert.equal((await seePerson(browser.visit.cookie))?.accountId, accountId);
	assert.equal(await seePerson(phone.visit.cookie), undefined);
	await signInByPassword(phone.visit, { email, password: 'long enough now' });
});

test('the password cannot be guessed from a session that was left open', async () => {
	const { actor, browser } = await somebodySignedIn();
	const guess = () =>
		changePassword(actor, browser.visit, { passwordNow: 'a guess', passwordNew: 'long enough now' });
	for (let n = 0; n < 10; n++) await refused(guess(), 'invalid-input');
	await refused(guess(), 'too-many-tries');
});

test('who came by a link may set a first password', async () => {
	const [browser, email] = [new Browser(), 'link@example.org'];
	await askSignInLink(browser.visit, { email });
	browser.keep(await signInByLink(browser.visit, { token: (await newestMail(email))?.token }));
	const { accountId = '' } = (await seePerson(browser.visit.cookie)) ?? {};
	const actor = {
		kind: 'person',
		accountId,
		isOperator: false,
		organisations: new Map(),
		cities: new Set<string>()
	} as const;
	assert.equal((await seeAccount(actor, browser.visit)).hasPassword, false);
	await changePassword(actor, browser.visit, { passwordNew: 'my first password' });
	await signInByPassword(browser.visit, { email, password: 'my first password' });
});

test('sessions are listed and ended one by one or all at once; nobody ends those of others', async () => {
	const { actor, browser, email } = await somebodySignedIn();
	const other = await somebodySignedIn();
	const phone = new Browser();
	phone.keep(await signInByPassword(phone.visit, { email, password }));
	const { sessions } = await seeAccount(actor, browser.visit);
	assert.deepEqual(
		sessions.map(({ isHere, browser, system }) => [isHere, browser, system]),
		[
			[false, 'Firefox', 'Linux'],
			[true, 'Firefox', 'Linux']
		]
	);
	const session = sessions.find(({ isHere }) => !isHere)?.id;
	await refused(endSession(other.actor, { session }), 'not-found');
	await endSession(actor, { session });
	assert.equal(await seePerson(phone.visit.cookie), undefined);
	phone.keep(await signInByPassword(phone.visit, { email, password }));
	browser.keep(await signOutEverywhere(actor, browser.visit));
	assert.equal(browser.visit.cookie, '');
	assert.equal(await seePerson(phone.visit.cookie), undefined);
	assert.ok(await seePerson(other.browser.visit.cookie));
});

test('passkeys are renamed and removed by their owner alone', async () => {
	const [{ actor, browser, accountId }, other] = [await somebodySignedIn(), await somebodySignedIn()];
	const passkey = await aPasskey(accountId);
	await refused(renamePasskey(other.actor, { passkey, passkeyName: 'Mine' }), 'not-found');
	await refused(removePasskey(other.actor, { passkey }), 'not-found');
	await refused(
		renamePasskey(actor, { passkey, passkeyName: ' ' }),
		'invalid-input',
		'passkeyName: problem_required'
	);
	await renamePasskey(actor, { passkey, passkeyName: 'Old phone' });
	assert.deepEqual(
		(await seeAccount(actor, browser.visit)).passkeys.map(({ name }) => name),
		['Old phone']
	);
	await removePasskey(actor, { passkey });
	assert.deepEqual((await seeAccount(actor, browser.visit)).passkeys, []);
});
