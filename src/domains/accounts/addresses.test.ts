import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import type { Facts } from '#server/facts.ts';
import { testGround } from '#support/ground.ts';
import { refused } from '#support/refused.ts';
import { runJobs } from '#support/run-jobs.ts';
import { Browser, newestMail, password, somebodySignedIn } from '#support/visits.ts';
import { addAddress } from './add-address.ts';
import { makeAddressPrimary } from './make-address-primary.ts';
import { removeAddress } from './remove-address.ts';
import { seeAccount } from './see-account.ts';
import { askSignInLink } from './sign-in-ask-link.ts';
import { signInByLink } from './sign-in-by-link.ts';
import { signInByPassword } from './sign-in-by-password.ts';
import { signUp } from './sign-up.ts';
import { seeAddressLink, verifyAddress } from './verify-address.ts';

process.env.CAIRN_DEMO = 'on';
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

const visitor = { kind: 'visitor' } as const;
let count = 0;
type Somebody = Awaited<ReturnType<typeof somebodySignedIn>>;

async function added({ actor, browser }: Somebody, address = `further-${++count}@example.org`) {
	await addAddress(actor, browser.visit, { address });
	const mail = await newestMail(address);
	return { address, token: mail?.token ?? '', mail };
}
async function verified(somebody: Somebody): Promise<string> {
	const { address, token } = await added(somebody);
	await verifyAddress(somebody.actor, somebody.browser.visit, { token });
	return address;
}
const addresses = async ({ actor, browser }: Somebody) =>
	(await seeAccount(actor, browser.visit)).addresses.map(({ address, isPrimary, isVerified }) => [
		address,
		isPrimary,
		isVerified
	]);

test('an address counts once its mailed link is confirmed, and the house is told', async () => {
	const ada = await somebodySignedIn();
	await runJobs();
	const { address, token, mail } = await added(ada);
	assert.equal(mail?.link.pathname, '/en/account/address');
	assert.deepEqual(await addresses(ada), [
		[ada.email, true, true],
		[address, false, false]
	]);
	assert.deepEqual(await seeAddressLink(ada.actor, token), { address });
	await verifyAddress(ada.actor, ada.browser.visit, { token });
	const told: Facts['address-verified'][] = [];
	await runJobs({ 'address-verified': [{ name: 'test', hear: async (fact) => void told.push(fact) }] });
	assert.deepEqual(told, [{ accountId: ada.accountId, address }]);
	assert.deepEqual(await addresses(ada), [
		[ada.email, true, true],
		[address, false, true]
	]);
	await refused(
		verifyAddress(ada.actor, ada.browser.visit, { token }),
		'link-expired',
		'token: sign_in_link_over'
	);
	await refused(addAddress(ada.actor, ada.browser.visit, { address }), 'already-done');
});

test('nobody confirms for another account, with or without an account of their own', async () => {
	const [ada, bea] = [await somebodySignedIn(), await somebodySignedIn()];
	const { token } = await added(ada);
	await refused(verifyAddress(visitor, new Browser().visit, { token }), 'sign-in-needed');
	await refused(verifyAddress(bea.actor, bea.browser.visit, { token }), 'not-found');
	await refused(seeAddressLink(bea.actor, token), 'not-found');
	await verifyAddress(ada.actor, ada.browser.visit, { token });
});

test('an address belongs to one account: the first that confirms it', async () => {
	const [ada, bea] = [await somebodySignedIn(), await somebodySignedIn()];
	const one = await added(ada, 'shared@example.org');
	const other = await added(bea, 'shared@example.org');
	const confirm = ({ actor, browser }: Somebody, token: string) =>
		verifyAddress(actor, browser.visit, { token });
	await confirm(ada, one.token);
	await refused(confirm(bea, other.token), 'conflict');
	const primary = await added(bea, ada.email);
	await refused(confirm(bea, primary.token), 'conflict');
});

test('a link is over after two days; asked for again, the address gets a fresh one', async () => {
	const ada = await somebodySignedIn();
	const { address, token } = await added(ada);
	setClock(() => new Date(Date.now() + 49 * 3_600_000));
	await refused(verifyAddress(ada.actor, ada.browser.visit, { token }), 'link-expired');
	setClock(() => new Date());
	const fresh = await added(ada, address);
	assert.notEqual(fresh.token, token);
	await refused(verifyAddress(ada.actor, ada.browser.visit, { token }), 'link-expired');
	await verifyAddress(ada.actor, ada.browser.visit, { token: fresh.token });
});

test('a confirmed address can become the one to sign in by; the former stays', async () => {
	const ada = await somebodySignedIn();
	const address = await verified(ada);
	await makeAddressPrimary(ada.actor, { address });
	assert.deepEqual(await addresses(ada), [
		[address, true, true],
		[ada.email, false, true]
	]);
	await signInByPassword(new Browser().visit, { email: address, password });
	await refused(signInByPassword(new Browser().visit, { email: ada.email, password }), 'invalid-input');
	await makeAddressPrimary(ada.actor, { address: ada.email });
	assert.deepEqual(await addresses(ada), [
		[ada.email, true, true],
		[address, false, true]
	]);
});

test('an address that is not confirmed, or is another’s, cannot become primary', async () => {
	const [ada, bea] = [await somebodySignedIn(), await somebodySignedIn()];
	const { address } = await added(ada);
	await refused(makeAddressPrimary(ada.actor, { address }), 'not-found');
	await refused(makeAddressPrimary(ada.actor, { address: bea.email }), 'not-found');
	await refused(makeAddressPrimary(visitor, { address }), 'sign-in-needed');
});

test('a sign-up with the same address that nobody confirmed is no obstacle', async () => {
	const ada = await somebodySignedIn();
	const address = `further-${++count}@example.org`;
	await signUp(visitor, new Browser().visit, { email: address, password: 'of somebody else' });
	const { token } = await added(ada, address);
	await verifyAddress(ada.actor, ada.browser.visit, { token });
	await makeAddressPrimary(ada.actor, { address });
	await signInByPassword(new Browser().visit, { email: address, password });
});

test('removed by its owner alone, and never the primary one', async () => {
	const [ada, bea] = [await somebodySignedIn(), await somebodySignedIn()];
	const address = await verified(ada);
	await refused(removeAddress(bea.actor, { address }), 'not-found');
	await refused(removeAddress(visitor, { address }), 'sign-in-needed');
	await refused(removeAddress(ada.actor, { address: ada.email }), 'not-found');
	await removeAddress(ada.actor, { address });
	assert.deepEqual(await addresses(ada), [[ada.email, true, true]]);
});

test('a further address does not sign in, and only its owner is told by mail', async () => {
	const ada = await somebodySignedIn();
	const address = await verified(ada);
	await askSignInLink(new Browser().visit, { email: address });
	assert.equal((await newestMail(address))?.subject, 'This address is part of an account');
	await signUp(visitor, new Browser().visit, { email: address, password: 'of somebody else' });
	assert.equal((await newestMail(address))?.subject, 'This address is part of an account');
});

test('a link mailed before the address went to another account lets nobody in', async () => {
	const ada = await somebodySignedIn();
	const address = `further-${++count}@example.org`;
	await askSignInLink(new Browser().visit, { email: address });
	const link = await newestMail(address);
	const { token } = await added(ada, address);
	await verifyAddress(ada.actor, ada.browser.visit, { token });
	await refused(signInByLink(new Browser().visit, { token: link?.token }), 'conflict');
});

test('ten addresses are enough, and asking is limited', async () => {
	const ada = await somebodySignedIn();
	for (let n = 0; n < 9; n++)
		await addAddress(ada.actor, ada.browser.visit, { address: `n${n}-${ada.email}` });
	const eleventh = addAddress(ada.actor, ada.browser.visit, { address: 'eleventh@example.org' });
	await refused(eleventh, 'invalid-input', 'address: account_addresses_full');
	await addAddress(ada.actor, ada.browser.visit, { address: `n1-${ada.email}` });
	await refused(addAddress(ada.actor, ada.browser.visit, { address: `n1-${ada.email}` }), 'too-many-tries');
	await refused(addAddress(visitor, new Browser().visit, { address: 'x@example.org' }), 'sign-in-needed');
	await refused(
		addAddress(ada.actor, ada.browser.visit, { address: 'x' }),
		'invalid-input',
		'address: problem_address'
	);
	await db().deleteFrom('rateLimits').execute();
});
