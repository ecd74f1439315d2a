import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { endOf } from '#domains/badges/badge.ts';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import { verifyCredential } from '#domains/credentials/verify-credential.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { publishAgain } from '#support/badges.ts';
import { aClaimLink } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { aStranger } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { queued } from '#support/queued.ts';
import { awardState } from './award.ts';
import { claimBadge } from './claim-badge.ts';
import { declineAward } from './decline-award.ts';
import { remindEnding } from './remind-ending.ts';
import { renewAwards, replaceAwards } from './replace-awards.ts';
import { revokeAwards } from './revoke-awards.ts';
import { seeAward, seeAwards } from './see-awards.ts';
import { resumeAwards, suspendAwards } from './suspend-awards.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

async function awardsTo(count: number, months = '') {
	const link = await aClaimLink();
	if (months) await publishAgain(link.badgeId, 2, { validMonths: months });
	const learners = await Promise.all(Array.from({ length: count }, () => aLearner()));
	const awardIds: string[] = [];
	for (const { actor } of learners) awardIds.push((await claimBadge(actor, link)).awardId);
	return { ...link, learners, awardIds };
}

async function verdictsOf(awardIds: readonly string[]) {
	const credentials = await findCredentialsOfAwards(awardIds);
	const byAward = new Map(credentials.map(({ awardId, document }) => [awardId, document ?? '']));
	return Promise.all(
		awardIds.map(async (id) => {
			const { verdict, facts } = await verifyCredential(byAward.get(id) ?? '');
			return facts.status === 'active' || facts.status === undefined ? verdict : facts.status;
		})
	);
}

test('several are held back, count again, and are taken back, each in one step', async () => {
	const { organiser, badgeId, awardIds } = await awardsTo(3);
	const [first = '', ...others] = awardIds;
	const asked = { badgeId, awardIds: others, reason: 'We look into it.' };
	assert.equal(await suspendAwards(organiser, asked), 2);
	assert.deepEqual(await verdictsOf(awardIds), ['valid', 'suspended', 'suspended']);
	await assert.rejects(suspendAwards(organiser, asked), { code: 'already-done' });
	assert.equal(await suspendAwards(organiser, { ...asked, awardIds }), 1);
	assert.equal(await resumeAwards(organiser, { badgeId, awardIds }), 3);
	assert.deepEqual(await verdictsOf(awardIds), ['valid', 'valid', 'valid']);
	assert.equal(await revokeAwards(organiser, { ...asked, awardIds: [first] }), 1);
	assert.deepEqual(await verdictsOf(awardIds), ['revoked', 'valid', 'valid']);
	await assert.rejects(resumeAwards(organiser, { badgeId, awardIds }), { code: 'already-done' });
	const states = (await seeAwards(organiser, badgeId)).awards.map((award) => awardState(award, new Date()));
	assert.deepEqual(states.sort(), ['revoked', 'standing', 'standing']);
});

test('a reason is asked for, and at least one award of this badge', async () => {
	const { organiser, badgeId, awardIds } = await awardsTo(1);
	const other = await awardsTo(1);
	for (const asked of [
		{ badgeId, awardIds },
		{ badgeId, awardIds: [], reason: 'x' },
		{ badgeId, awardIds: ['nonsense'], reason: 'x' }
	])
		await assert.rejects(revokeAwards(organiser, asked), { code: 'invalid-input' });
	const foreign = { badgeId, awardIds: other.awardIds, reason: 'x' };
	await assert.rejects(revokeAwards(organiser, foreign), { code: 'already-done' });
	assert.deepEqual(await verdictsOf(other.awardIds), ['valid']);
});

test('the newest version takes the place of an older one, with its date', async () => {
	const { organiser, badgeId, awardIds, learners } = await awardsTo(1);
	const [awardId = ''] = awardIds;
	const actor = learners[0]?.actor ?? visitor;
	await publishAgain(badgeId, 2, { name: 'Guardian of the River' });
	assert.equal(await replaceAwards(organiser, { badgeId, awardIds }), 1);
	const old = await seeAward(actor, awardId);
	assert.equal(awardState(old, new Date()), 'replaced');
	const newer = await seeAward(actor, old.replacedBy ?? '');
	assert.deepEqual([newer.badgeVersion, newer.awardedAt], [2, old.awardedAt]);
	assert.deepEqual(await verdictsOf([old.id, newer.id]), ['revoked', 'valid']);
	assert.equal((await seePassport(actor)).length, 2);
	await assert.rejects(replaceAwards(organiser, { badgeId, awardIds }), { code: 'already-done' });
});

test('an award that ends says so, is reminded of once, and is renewed', async () => {
	const { organiser, badgeId, awardIds, learners } = await awardsTo(1, '24');
	const [awardId = ''] = awardIds;
	const actor = learners[0]?.actor ?? visitor;
	const { awardedAt, expiresAt } = await seeAward(actor, awardId);
	assert.deepEqual(expiresAt, endOf({ validMonths: 24 }, awardedAt));
	const [credential] = await findCredentialsOfAwards(awardIds);
	const { validUntil } = JSON.parse(credential?.document ?? '{}') as { validUntil: string };
	assert.equal(Date.parse(validUntil), Math.floor(Number(expiresAt) / 1000) * 1000);
	const soon = new Date(Date.now() + 10 * 86_400_000);
	await db().updateTable('awards').set({ expiresAt: soon }).where('id', '=', awardId).execute();
	const reminders = async () => {
		await remindEnding();
		const jobs = await queued('send-mail');
		return jobs.filter((job) => job.includes('badge-ending') && job.includes(learners[0]?.email ?? ''))
			.length;
	};
	assert.equal(await reminders(), 1);
	assert.equal(await reminders(), 1);
	await renewAwards(organiser, { badgeId, awardIds });
	const { replacedBy } = await seeAward(actor, awardId);
	assert.deepEqual(await verdictsOf([awardId, replacedBy ?? '']), ['valid', 'valid']);
});

test('a holder declines, for themself alone and for good', async () => {
	const { badgeId, organiser, awardIds, learners } = await awardsTo(1);
	const [awardId] = awardIds;
	await assert.rejects(declineAward(await aStranger(), { awardId }), { code: 'not-found' });
	await assert.rejects(declineAward(visitor, { awardId }), { code: 'sign-in-needed' });
	await assert.rejects(declineAward(organiser, { awardId }), { code: 'not-found' });
	await declineAward(learners[0]?.actor ?? visitor, { awardId });
	assert.deepEqual(await verdictsOf(awardIds), ['revoked']);
	const [award] = (await seeAwards(organiser, badgeId)).awards;
	assert.equal(award?.revokeReason, 'declined');
});

test('only who gives a badge changes who has it', async () => {
	const { badgeId, awardIds, learners } = await awardsTo(1);
	const asked = { badgeId, awardIds, reason: 'x' };
	for (const change of [revokeAwards, suspendAwards, resumeAwards, replaceAwards, renewAwards]) {
		await assert.rejects(change(visitor, asked), { code: 'sign-in-needed' });
		await assert.rejects(change(await aStranger(), asked), { code: 'not-allowed' });
		await assert.rejects(change(learners[0]?.actor ?? visitor, asked), { code: 'not-allowed' });
	}
});

test('a month that has no such day ends on its last', () => {
	const end = (months: number, from: string) => endOf({ validMonths: months }, new Date(from))?.toISOString();
	assert.equal(end(1, '2027-01-31T10:00:00Z'), '2027-02-28T10:00:00.000Z');
	assert.equal(end(12, '2028-02-29T10:00:00Z'), '2029-02-28T10:00:00.000Z');
	assert.equal(end(24, '2026-11-22T10:00:00Z'), '2028-11-22T10:00:00.000Z');
});
