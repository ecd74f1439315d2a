import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { aCredential } from '#support/credentials.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { aCity } from '#support/places.ts';
import { passportOnAccountLeft } from './on-account-left.ts';
import { seeOwnCredential } from './see-own-credential.ts';
import { seePassport, seePassportItem } from './see-passport.ts';
import { seePublicCredential, seePublicCredentialIds } from './see-public-credential.ts';
import { seeShare } from './see-share.ts';
import { setVisibility } from './set-visibility.ts';
import { endShare, shareItem } from './share-item.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());
afterEach(() => setClock(() => new Date()));

const no = { code: 'not-found' };

async function aKeptBadge(given: { birthYear?: number | null } = {}) {
	const learner = await aLearner(given);
	const credential = await aCredential(learner.id);
	const [kept] = await seePassport(learner.actor);
	assert.ok(kept);
	return { ...learner, ...credential, itemId: kept.item.id };
}
const leave = (accountId: string) =>
	db().updateTable('accounts').set({ leftAt: new Date() }).where('id', '=', accountId).execute();

test('a badge is seen by nobody but its holder at first', async () => {
	const { actor, itemId, credentialId } = await aKeptBadge();
	assert.equal((await seePassportItem(actor, itemId)).item.visibility, 'private');
	assert.ok((await seeOwnCredential(actor, credentialId)).credential.document);
	await assert.rejects(seePublicCredential(credentialId), no);
});

test('public: its own address answers to everybody, until it is hidden', async () => {
	const { actor, itemId, credentialId, name } = await aKeptBadge();
	await setVisibility(actor, { itemId, visibility: 'public' });
	const shown = await seePublicCredential(credentialId);
	assert.equal(shown.holderName, name);
	assert.ok((await seePublicCredentialIds(50_000)).includes(credentialId));
	await setVisibility(actor, { itemId, visibility: 'private' });
	await assert.rejects(seePublicCredential(credentialId), no);
	assert.equal((await seePublicCredentialIds(50_000)).includes(credentialId), false);
});

test('by link is not public: the address of the credential stays shut', async () => {
	const { actor, itemId, credentialId } = await aKeptBadge();
	await setVisibility(actor, { itemId, visibility: 'by-link' });
	await assert.rejects(seePublicCredential(credentialId), no);
});

test('who is too young, or has not said, cannot show in public', async () => {
	const year = new Date().getUTCFullYear();
	for (const birthYear of [null, year - 13, year - 16]) {
		const { actor, itemId } = await aKeptBadge({ birthYear });
		assert.equal((await seePassportItem(actor, itemId)).mayBePublic, false);
		await assert.rejects(
			setVisibility(actor, { itemId, visibility: 'public' }),
			(error: { fields: { field: string; message: string }[] }) =>
				error.fields[0]?.message === 'passport_problem_too_young'
		);
	}
	const { actor, itemId } = await aKeptBadge({ birthYear: year - 17 });
	await setVisibility(actor, { itemId, visibility: 'public' });
});

test('what was public ends when the age is no longer known, the city asks for more, or the person leaves', async () => {
	const [one, other, third] = [await aKeptBadge(), await aKeptBadge({ birthYear: 2008 }), await aKeptBadge()];
	for (const { actor, itemId } of [one, other, third])
		await setVisibility(actor, { itemId, visibility: 'public' });
	await db().updateTable('accounts').set({ birthYear: null }).where('id', '=', one.id).execute();
	await assert.rejects(seePublicCredential(one.credentialId), no);
	await aCity({ publicAge: 21 });
	await assert.rejects(seePublicCredential(other.credentialId), no);
	await db().updateTable('cities').set({ publicAge: 16 }).execute();
	await seePublicCredential(third.credentialId);
	await leave(third.id);
	await assert.rejects(seePublicCredential(third.credentialId), no);
});

test('a link shows one badge to whoever has it, by name only when old enough', async () => {
	const { actor, itemId, name } = await aKeptBadge();
	const young = await aKeptBadge({ birthYear: null });
	const token = await shareItem(actor, { itemId });
	assert.equal(Buffer.from(token, 'base64url').length, 16);
	assert.equal((await seeShare(token)).holderName, name);
	assert.equal((await seePassportItem(actor, itemId)).item.visibility, 'by-link');
	const theirs = await shareItem(young.actor, { itemId: young.itemId });
	assert.equal((await seeShare(theirs)).holderName, null);
});

test('a link ends when it is ended, when its days are over, when the badge is hidden, when the person leaves', async () => {
	const { actor, itemId, id } = await aKeptBadge();
	const [ended, short, long] = [
		await shareItem(actor, { itemId, days: '' }),
		await shareItem(actor, { itemId, days: '7' }),
		await shareItem(actor, { itemId })
	];
	await endShare(actor, { token: ended });
	await endShare(actor, { token: ended });
	await assert.rejects(seeShare(ended), no);
	setClock(() => new Date(Date.now() + 8 * 86_400_000));
	await assert.rejects(seeShare(short), no);
	await seeShare(long);
	await setVisibility(actor, { itemId, visibility: 'private' });
	await assert.rejects(seeShare(long), no);
	await setVisibility(actor, { itemId, visibility: 'by-link' });
	await assert.rejects(seeShare(long), no);
	const last = await shareItem(actor, { itemId });
	await leave(id);
	await assert.rejects(seeShare(last), no);
});

test('nobody else may look into a passport or change what it shows', async () => {
	const { actor, itemId, credentialId } = await aKeptBadge();
	const token = await shareItem(actor, { itemId });
	for (const other of [visitor, (await aLearner()).actor]) {
		const code = { code: other === visitor ? 'sign-in-needed' : 'not-found' };
		await assert.rejects(seePassportItem(other, itemId), code);
		await assert.rejects(setVisibility(other, { itemId, visibility: 'public' }), code);
		await assert.rejects(shareItem(other, { itemId }), code);
		await assert.rejects(endShare(other, { token }), code);
		await assert.rejects(seeOwnCredential(other, credentialId), code);
	}
	await assert.rejects(seePassport(visitor), { code: 'sign-in-needed' });
	await seeShare(token);
	await assert.rejects(seeShare(newId()), no);
});

test('leaving empties the passport, and doing it twice is doing it once', async () => {
	const { actor, itemId, id } = await aKeptBadge();
	await shareItem(actor, { itemId });
	await passportOnAccountLeft.hear({ accountId: id });
	await passportOnAccountLeft.hear({ accountId: id });
	const left = await Promise.all(
		(['passportItems', 'shares'] as const).map((table) =>
			db().selectFrom(table).select('accountId').where('accountId', '=', id).execute()
		)
	);
	assert.deepEqual(left, [[], []]);
});
