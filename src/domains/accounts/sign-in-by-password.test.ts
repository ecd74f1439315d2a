import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { testGround } from '#support/ground.ts';
import { refused } from '#support/refused.ts';
import { Browser, password, somebodySignedIn } from '#support/visits.ts';
import { seePerson } from './see-person.ts';
import { signInByPassword } from './sign-in-by-password.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';

process.env.CAIRN_DEMO = 'on';
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

const words = async (action: Promise<unknown>): Promise<unknown> => {
	const error = await action.then(
		() => undefined,
		(thrown: unknown) => thrown
	);
	assert.ok(error instanceof Refusal);
	return { code: error.code, fields: error.fields, values: error.values };
};

test('in and out again, and on to where they were going', async () => {
	const { email, accountId } = await somebodySignedIn();
	const browser = new Browser();
	const { next } = browser.keep(
		await signInByPassword(browser.visit, {
			email: ` ${email.toUpperCase()} `,
			password,
			next: '/en/claim/abc'
		})
	);
	assert.equal(next, '/en/claim/abc');
	assert.equal((await seePerson(browser.visit.cookie))?.accountId, accountId);
	const before = browser.visit.cookie;
	browser.keep(await signOut(browser.visit));
	assert.equal(browser.visit.cookie, '');
	assert.equal(await seePerson(before), undefined, 'the session itself is over');
	browser.keep(await signOut(browser.visit));
});

test('a path of another site is not followed', async () => {
	const { email } = await somebodySignedIn();
	const { next } = await signInByPassword(new Browser().visit, { email, password, next: '//evil.example' });
	assert.equal(next, '/en');
});

test('unknown address, wrong password and unconfirmed address get the same answer', async () => {
	const { email } = await somebodySignedIn();
	const browser = new Browser();
	const unconfirmed = { email: 'new@example.org', password: 'a password of mine', name: 'New' };
	await signUp({ kind: 'visitor' }, browser.visit, unconfirmed);
	const answers = [
		await words(signInByPassword(browser.visit, { email: 'nobody@example.org', password })),
		await words(signInByPassword(browser.visit, { email, password: 'not the password' })),
		await words(signInByPassword(browser.visit, unconfirmed))
	];
	assert.deepEqual(answers[1], answers[0]);
	assert.deepEqual(answers[2], answers[0]);
});

test('what is no address is told at once', async () => {
	const { visit } = new Browser();
	await refused(
		signInByPassword(visit, { email: 'ada', password }),
		'invalid-input',
		'email: problem_address'
	);
	await refused(
		signInByPassword(visit, { email: 'a@example.org', password: '' }),
		'invalid-input',
		'password: problem_required'
	);
	await refused(signInByPassword(visit, {}), 'invalid-input', 'email: problem_required');
});

test('guessing is stopped per address, known or not, from wherever it comes', async () => {
	const { email } = await somebodySignedIn();
	for (const address of [email, 'nobody-2@example.org']) {
		for (let n = 0; n < 10; n++) {
			await refused(
				signInByPassword(new Browser().visit, { email: address, password: 'a guess' }),
				'invalid-input'
			);
		}
		await refused(signInByPassword(new Browser().visit, { email: address, password }), 'too-many-tries');
	}
});

test('right passwords do not count as tries', async () => {
	const { email } = await somebodySignedIn();
	for (let n = 0; n < 12; n++) await signInByPassword(new Browser().visit, { email, password });
});

test('signing in is in the audit log, under its account', async () => {
	const { accountId } = await somebodySignedIn();
	const logged = await db().selectFrom('auditLog').select('verb').where('actorId', '=', accountId).execute();
	assert.deepEqual(logged, [{ verb: 'sign-in' }]);
});
