import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isHeldBy } from '#domains/credentials/verify-credential.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { system, visitor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { aBadge } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { awardToAddress } from './award-to-address.ts';
import { remindWaiting } from './remind-waiting.ts';
import { revokeAward } from './revoke-awards.ts';
import { seeAward, seeAwards } from './see-awards.ts';
import { seeWaiting, veiled } from './see-waiting.ts';
import { awardsOnAddressVerified, declineWaiting, takeWaiting } from './take-waiting.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

let count = 0;

/** A badge that waits for an address that nobody has. */
async function aWaiting() {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	const address = `waiting-${count++}@example.org`;
	await awardToAddress(organiser, { badgeId, address });
	const { token, awardId } = await db()
		.selectFrom('waitingAwards')
		.select(['token', 'awardId'])
		.where('address', '=', address)
		.executeTakeFirstOrThrow();
	return { organiser, badgeId, address, token, awardId };
}

test('whoever opens the mail takes the award, under whatever address they sign in', async () => {
	const { token, awardId, address, organiser, badgeId } = await aWaiting();
	const seen = await seeWaiting(token);
	assert.equal(seen?.address, veiled(address));
	const { actor } = await aLearner();
	assert.equal(await takeWaiting(actor, { token }), awardId);
	const [item] = await seePassport(actor);
	assert.equal(isHeldBy(JSON.parse(item?.credential.document ?? '{}'), address), true);
	assert.equal(await seeWaiting(token), undefined);
	await assert.rejects(takeWaiting(actor, { token }), { code: 'gone' });
	// The organiser finds one award, and it can be given no second time.
	await awardToAddress(organiser, { badgeId, address: (await aLearner()).email });
	assert.equal((await seeAwards(organiser, badgeId)).awards.length, 2);
});

test('whoever proves the address finds it in the passport; a badge earned meanwhile counts once', async () => {
	const { address, organiser, badgeId } = await aWaiting();
	const { actor, id, email } = await aLearner();
	await awardToAddress(organiser, { badgeId, address: email });
	await awardsOnAddressVerified.hear({ accountId: id, address });
	assert.equal((await seePassport(actor)).length, 1);
	const other = await aWaiting();
	await awardsOnAddressVerified.hear({ accountId: id, address: other.address });
	await awardsOnAddressVerified.hear({ accountId: id, address: other.address });
	assert.equal((await seePassport(actor)).length, 2);
});

test('not for me: taken back, the address forgotten, and nobody asked again', async () => {
	const { token, awardId, organiser } = await aWaiting();
	await declineWaiting(visitor, { token });
	const award = await seeAward(organiser, awardId);
	assert.deepEqual([award.revokeReason, award.revokedAt !== null], ['declined', true]);
	await assert.rejects(declineWaiting(visitor, { token }), { code: 'gone' });
	await assert.rejects(takeWaiting((await aLearner()).actor, { token }), { code: 'gone' });
	await assert.rejects(declineWaiting(system, { token: 'x' }), { code: 'not-allowed' });
});

test('a waiting award that is taken back waits no more, and can be given anew', async () => {
	const { token, awardId, organiser, badgeId, address } = await aWaiting();
	await revokeAward(organiser, { awardId, reason: 'A mistake.' });
	assert.equal(await seeWaiting(token), undefined);
	await awardToAddress(organiser, { badgeId, address });
	assert.equal((await seeAwards(organiser, badgeId)).awards.length, 2);
});

test('two reminders, then it waits no more', async () => {
	const { awardId, address, organiser } = await aWaiting();
	const remindNow = async () => {
		const row = { nextAt: new Date(now().getTime() - 1000) };
		await db().updateTable('waitingAwards').set(row).where('awardId', '=', awardId).execute();
		await remindWaiting();
	};
	const mailsTo = async () => {
		const jobs = await db()
			.selectFrom('graphile_worker._private_jobs' as never)
			.select('payload' as never)
			.execute();
		return jobs.filter((job) => JSON.stringify(job).includes(address)).length;
	};
	assert.equal(await mailsTo(), 1);
	await remindNow();
	await remindNow();
	assert.equal(await mailsTo(), 3);
	await remindNow();
	assert.equal(await mailsTo(), 3);
	assert.equal((await seeAward(organiser, awardId)).revokeReason, 'unclaimed');
});
