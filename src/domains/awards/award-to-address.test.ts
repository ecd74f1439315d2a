import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seePassport } from '#domains/passport/see-passport.ts';
import { isHeldBy } from '#domains/credentials/verify-credential.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { aBadge } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { awardToAddress } from './award-to-address.ts';
import { claimBadge } from './claim-badge.ts';
import { seeClaimLinks } from './see-claim-links.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

async function aGiver() {
	const { organisationId, organiser } = await anIssuer();
	return { organiser, ...(await aBadge(organisationId)) };
}

test('whose address we know has the badge at once, and once', async () => {
	const { badgeId, organiser } = await aGiver();
	const { actor, email } = await aLearner();
	await awardToAddress(organiser, { badgeId, address: ` ${email.toUpperCase()} ` });
	await awardToAddress(organiser, { badgeId, address: email });
	const wall = await seePassport(actor);
	assert.equal(wall.length, 1);
	assert.equal(isHeldBy(JSON.parse(wall[0]?.credential.document ?? '{}'), email), true);
});

test('anybody else gets a link by mail that gives it once', async () => {
	const { badgeId, organiser } = await aGiver();
	await awardToAddress(organiser, { badgeId, address: 'new@example.org', language: 'it' });
	const { links } = await seeClaimLinks(organiser, badgeId);
	const [link] = links;
	assert.deepEqual([links.length, link?.maxUses], [1, 1]);
	const mails = JSON.stringify(
		await db()
			.selectFrom('graphile_worker._private_jobs' as never)
			.select('payload' as never)
			.execute()
	);
	assert.ok(mails.includes('new@example.org') && mails.includes(`/claim/${link?.token}`));
	const [first, second] = [await aLearner(), await aLearner()];
	assert.equal((await claimBadge(first.actor, { linkToken: link?.token })).isNew, true);
	await assert.rejects(claimBadge(second.actor, { linkToken: link?.token }), { code: 'link-used-up' });
});

test('only those who may hand the badge out, and only to a whole address', async () => {
	const { badgeId, organiser } = await aGiver();
	const address = 'somebody@example.org';
	await assert.rejects(awardToAddress(visitor, { badgeId, address }), { code: 'sign-in-needed' });
	await assert.rejects(awardToAddress(await aStranger(), { badgeId, address }), { code: 'not-allowed' });
	await assert.rejects(awardToAddress(organiser, { badgeId, address: 'somebody' }), {
		code: 'invalid-input'
	});
});
