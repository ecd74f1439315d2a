import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cardsOnAccountLeft } from '#domains/cards/on-account-left.ts';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { aClaimLink, aClaimToken } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { answerReflection, seeReflections } from './answer-reflection.ts';
import { claimBadge } from './claim-badge.ts';
import { claimWithCard } from './claim-with-card.ts';
import { makeClaimLink } from './make-claim-link.ts';
import { awardsOnAccountLeft } from './on-account-left.ts';
import { reserveClaim } from './reserve-claim.ts';
import { revokeAward } from './revoke-awards.ts';
import { seeAwards } from './see-awards.ts';
import { takeOverCard } from './take-over-card.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

/** Every row of these tables as text: whatever is left of somebody is found here. */
async function everything(): Promise<string> {
	const tables = ['awards', 'claims', 'claimCards', 'claimLinks', 'reflections', 'credentials'] as const;
	return JSON.stringify(
		await Promise.all(tables.map((table) => db().selectFrom(table).selectAll().execute()))
	);
}

test('a holder who left leaves the award, its badge, date and status, and no person', async () => {
	const link = await aClaimLink();
	const other = await aClaimLink();
	const { actor, id } = await aLearner();
	const { awardId } = await claimBadge(actor, link);
	const { code } = await claimWithCard(visitor, {
		...other,
		claimToken: aClaimToken(),
		nickname: 'Moonfish'
	});
	await takeOverCard(actor, { code });
	await reserveClaim(actor, await aClaimLink());
	const [question] = await seeReflections(actor, awardId);
	await answerReflection(actor, { awardId, answers: { [question?.questionId ?? '']: 'My secret thought' } });
	await revokeAward(link.organiser, { awardId, reason: 'Moonfish was not there' });
	for (const listener of [cardsOnAccountLeft, awardsOnAccountLeft, awardsOnAccountLeft])
		await listener.hear({ accountId: id });
	const left = await everything();
	for (const trace of [id, 'Moonfish', 'My secret thought']) assert.equal(left.includes(trace), false, trace);
	const { awards } = await seeAwards(link.organiser, link.badgeId);
	assert.deepEqual([awards[0]?.id, awards[0]?.holderName], [awardId, null]);
	const [credential] = await findCredentialsOfAwards([awardId]);
	assert.equal(credential?.document, null);
	assert.ok(credential?.revokedAt && credential.statusIndex >= 0);
	const again = await aLearner();
	await assert.rejects(takeOverCard(again.actor, { code }), { code: 'link-unknown' });
});

test('an organiser who left leaves what they made to the organisation', async () => {
	const { organiser, badgeId, linkToken } = await aClaimLink();
	const own = await makeClaimLink(organiser, { badgeId });
	const { actor } = await aLearner();
	const { awardId } = await claimBadge(actor, { linkToken });
	await revokeAward(organiser, { awardId, reason: 'A mistake.' });
	assert.ok(organiser.kind === 'person');
	await awardsOnAccountLeft.hear({ accountId: organiser.accountId });
	assert.equal((await everything()).includes(organiser.accountId), false);
	assert.equal((await claimBadge((await aLearner()).actor, { linkToken: own.token })).isNew, true);
});
