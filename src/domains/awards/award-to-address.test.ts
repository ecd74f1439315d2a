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

test('anybody else gets a mail about the badge that waits for them, once', async () => {
	const { badgeId, organiser } = await aGiver();
	await awardToAddress(organiser, { badgeId, address: 'new@example.org', language: 'it' });
	await awardToAddress(organiser, { badgeId, address: 'new@example.org' });
	const jobs = await db()
		.selectFrom('graphile_worker._private_jobs' as never)
		.select('payload' as never)
		.execute();
	const mails = jobs.map((job) => JSON.stringify(job)).filter((mail) => mail.includes('new@example.org'));
	assert.equal(mails.length, 1);
	assert.match(mails[0] ?? '', /\/it\/waiting\//);
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
