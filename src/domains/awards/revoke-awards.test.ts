import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyCredential } from '#domains/credentials/verify-credential.ts';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { seePublicCredential } from '#domains/passport/see-public-credential.ts';
import { setVisibility } from '#domains/passport/set-visibility.ts';
import { db } from '#server/db.ts';
import { aClaimLink } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { aStranger } from '#support/issuers.ts';
import { claimBadge } from './claim-badge.ts';
import { revokeAward } from './revoke-awards.ts';
import { seeAward } from './see-awards.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

async function anAward() {
	const link = await aClaimLink();
	const learner = await aLearner();
	const { awardId } = await claimBadge(learner.actor, link);
	const [credential] = await findCredentialsOfAwards([awardId]);
	assert.ok(credential?.document);
	return { ...link, ...learner, awardId, credential, document: credential.document };
}

test('what was issued verifies, names its badge and hides its holder', async () => {
	const { document, badgeId, email, name, id: accountId } = await anAward();
	const { verdict, checks } = await verifyCredential(document);
	assert.equal(verdict, 'valid', JSON.stringify(checks));
	assert.deepEqual(
		checks.filter(({ outcome }) => outcome !== 'passed'),
		[]
	);
	const read = JSON.parse(document) as {
		credentialSubject: { id: string; identifier: { salt: string }[]; achievement: Record<string, unknown> };
		credentialStatus: { statusPurpose: string; statusListIndex: string }[];
	};
	const { achievement, identifier, id } = read.credentialSubject;
	assert.equal(achievement.id, `https://cairn.example/badges/${badgeId}/versions/1`);
	assert.equal(achievement.achievementType, 'Badge');
	assert.equal(achievement.inLanguage, 'en');
	assert.match(id, /^urn:uuid:[0-9a-f-]{36}$/);
	assert.equal(Buffer.from(identifier[0]?.salt ?? '', 'hex').length, 16);
	assert.deepEqual(
		read.credentialStatus.map(({ statusPurpose }) => statusPurpose),
		['revocation', 'suspension']
	);
	for (const secret of [email, name, accountId]) assert.equal(document.includes(secret), false);
});

test('a revoked award is never valid, at once', async () => {
	const { document, organiser, awardId } = await anAward();
	const other = await anAward();
	await revokeAward(organiser, { awardId, reason: 'Given to the wrong person.' });
	const { verdict, facts } = await verifyCredential(document);
	assert.deepEqual([verdict, facts.status], ['not-valid', 'revoked']);
	assert.equal((await verifyCredential(other.document)).verdict, 'valid');
});

test('its neighbours in the list stay valid', async () => {
	const { organiser, awardId, linkToken } = await anAward();
	const neighbours = await Promise.all(
		Array.from(
			{ length: 12 },
			async () => (await claimBadge((await aLearner()).actor, { linkToken })).awardId
		)
	);
	await revokeAward(organiser, { awardId, reason: 'A mistake.' });
	for (const { document } of await findCredentialsOfAwards(neighbours)) {
		assert.equal((await verifyCredential(document ?? '')).facts.status, 'active');
	}
});

test('the holder and the organisation see the reason, and a mail carries it; strangers see the date', async () => {
	const { actor, organiser, awardId, credential, email } = await anAward();
	const [kept] = await seePassport(actor);
	await setVisibility(actor, { itemId: kept?.item.id, visibility: 'public' });
	await revokeAward(organiser, { awardId, reason: 'Came by mistake.' });
	for (const who of [actor, organiser]) {
		assert.equal((await seeAward(who, awardId)).revokeReason, 'Came by mistake.');
	}
	const shown = await seePublicCredential(credential.id);
	assert.ok(shown.credential.revokedAt);
	assert.equal(JSON.stringify(shown).includes('Came by mistake'), false);
	await assert.rejects(seeAward(await aStranger(), awardId), { code: 'not-found' });
	const jobs = await db()
		.selectFrom('graphile_worker._private_jobs' as never)
		.select('payload' as never)
		.execute();
	const mails = jobs.map((job) => JSON.stringify(job)).filter((job) => job.includes(email));
	assert.ok(mails.some((text) => text.includes('badge-revoked') && text.includes('Came by mistake.')));
});

test('a reason is asked for, and an award is taken back once', async () => {
	const { organiser, awardId } = await anAward();
	await assert.rejects(revokeAward(organiser, { awardId, reason: ' ' }), { code: 'invalid-input' });
	await revokeAward(organiser, { awardId, reason: 'A mistake.' });
	await assert.rejects(revokeAward(organiser, { awardId, reason: 'Again.' }), { code: 'already-done' });
});

test('a full list is followed by a new one, and no index comes twice', async () => {
	const { organisationId, linkToken } = await anAward();
	const filled = { used: 131_072 - 3 };
	await db().updateTable('statusLists').set(filled).where('organisationId', '=', organisationId).execute();
	const learners = await Promise.all(Array.from({ length: 8 }, () => aLearner()));
	const claims = await Promise.all(learners.map(({ actor }) => claimBadge(actor, { linkToken })));
	const credentials = await findCredentialsOfAwards(claims.map(({ awardId }) => awardId));
	assert.equal(new Set(credentials.map(({ statusListId }) => statusListId)).size, 2);
	assert.equal(new Set(credentials.map((one) => `${one.statusListId} ${one.statusIndex}`)).size, 8);
});
