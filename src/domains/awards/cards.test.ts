import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { aClaimLink, aClaimToken } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { claimBadge } from './claim-badge.ts';
import { showCode } from '#domains/cards/typed-code.ts';
import { claimWithCard } from './claim-with-card.ts';
import { reserveClaim } from './reserve-claim.ts';
import { seeAwards } from './see-awards.ts';
import { seeCard, seeClaimedCard } from './see-card.ts';
import { seeClaim } from './see-claim.ts';
import { takeOverCard } from './take-over-card.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const aCard = async (given: Record<string, unknown> = {}) => {
	const link = await aClaimLink(given);
	const { claimToken } = await reserveClaim(visitor, link);
	const { code } = await claimWithCard(visitor, { linkToken: link.linkToken, claimToken, nickname: 'Fox' });
	return { ...link, claimToken, code };
};

test('a card holds the badge of somebody without account, under a nickname', async () => {
	const { code, organiser, badgeId } = await aCard();
	assert.match(code, /^[0-9A-HJKMNP-TV-Z]{12}$/);
	const card = await seeCard(showCode(code).toLowerCase());
	assert.deepEqual([card.nickname, card.badges[0]?.name, card.joined], ['Fox', 'River Guardian', false]);
	const { awards } = await seeAwards(organiser, badgeId);
	assert.deepEqual([awards[0]?.holderName, awards[0]?.byCard], ['Fox', true]);
	const [credential] = await findCredentialsOfAwards([awards[0]?.id ?? '']);
	assert.equal(credential?.document?.includes('identifier'), false);
});

test('only the hash of its code is stored', async () => {
	const { code } = await aCard();
	const cards = await db().selectFrom('claimCards').selectAll().execute();
	assert.equal(JSON.stringify(cards).includes(code), false);
});

test('a form sent twice, or an answer lost on the way, gives the same card', async () => {
	const { linkToken, claimToken, code, organiser, badgeId } = await aCard({ maxUses: 1 });
	const again = await claimWithCard(visitor, { linkToken, claimToken, nickname: 'Fox' });
	assert.equal(again.code, code);
	assert.equal((await seeClaimedCard(linkToken, claimToken)).code, code);
	assert.equal((await seeAwards(organiser, badgeId)).awards.length, 1);
});

test('many cards from one phone, each with a claim of its own, until the uses are taken', async () => {
	const { linkToken } = await aCard({ maxUses: 2 });
	await claimWithCard(visitor, { linkToken, claimToken: aClaimToken(), nickname: 'Owl' });
	const third = claimWithCard(visitor, { linkToken, claimToken: aClaimToken(), nickname: 'Elk' });
	await assert.rejects(third, { code: 'link-used-up' });
});

test('the secret of a claim by another link is worth nothing here, and breaks nothing', async () => {
	const { linkToken, claimToken, code } = await aCard();
	const other = await aClaimLink();
	assert.equal(
		(await seeClaim(visitor, { linkToken: other.linkToken, claimToken })).reservedUntil,
		undefined
	);
	assert.notEqual(
		(await reserveClaim(visitor, { linkToken: other.linkToken, claimToken })).claimToken,
		claimToken
	);
	const second = await claimWithCard(visitor, { linkToken: other.linkToken, claimToken, nickname: 'Owl' });
	assert.notEqual(second.code, code);
	assert.equal((await seeClaimedCard(other.linkToken, claimToken)).nickname, 'Owl');
	assert.equal((await seeClaimedCard(linkToken, claimToken)).nickname, 'Fox');
	const { actor } = await aLearner();
	assert.equal((await claimBadge(actor, { linkToken: other.linkToken, claimToken })).isNew, true);
});

test('a card without a nickname is refused by the field', async () => {
	const { linkToken } = await aClaimLink();
	await assert.rejects(
		claimWithCard(visitor, { linkToken, claimToken: aClaimToken(), nickname: ' ' }),
		(error: { fields: { field: string }[] }) => error.fields[0]?.field === 'nickname'
	);
});

test('an account takes a card over, with the very credential it had', async () => {
	const { code } = await aCard();
	const { actor } = await aLearner();
	const [awardId] = await takeOverCard(actor, { code: `  ${showCode(code).toLowerCase()} ` });
	const [kept] = await seePassport(actor);
	assert.equal(kept?.item.awardId, awardId);
	const [credential] = await findCredentialsOfAwards([awardId ?? '']);
	assert.equal(kept?.credential.document, credential?.document);
	assert.deepEqual(await takeOverCard(actor, { code }), [awardId]);
	assert.equal((await seePassport(actor)).length, 1);
	assert.equal((await seeCard(code)).joined, true);
});

test('a second account cannot take it over, not even in the same moment', async () => {
	const { code } = await aCard();
	const [one, other] = [await aLearner(), await aLearner()];
	const asked = await Promise.allSettled([
		takeOverCard(one.actor, { code }),
		takeOverCard(other.actor, { code })
	]);
	const refused = asked.find((result) => result.status === 'rejected');
	assert.equal((refused?.reason as { code: string } | undefined)?.code, 'already-done');
	assert.equal((await seePassport(one.actor)).length + (await seePassport(other.actor)).length, 1);
});

test('who earned the badge by themself keeps the one they have', async () => {
	const { code, linkToken } = await aCard();
	const { actor } = await aLearner();
	const { awardId } = await claimBadge(actor, { linkToken });
	assert.deepEqual(await takeOverCard(actor, { code }), []);
	assert.deepEqual(
		(await seePassport(actor)).map(({ item }) => item.awardId),
		[awardId]
	);
});

test('an unknown code, and a visitor, are refused', async () => {
	const { code } = await aCard();
	await assert.rejects(takeOverCard(visitor, { code }), { code: 'sign-in-needed' });
	const { actor } = await aLearner();
	await assert.rejects(takeOverCard(actor, { code: '0000-0000-0000' }), { code: 'link-unknown' });
	await assert.rejects(seeCard('0000-0000-0000'), { code: 'link-unknown' });
});
