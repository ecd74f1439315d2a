import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { retireBadge } from '#domains/badges/retire-badge.ts';
import { visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { publishAgain } from '#support/badges.ts';
import { aClaimLink } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { claimBadge } from './claim-badge.ts';
import { makeClaimLink } from './make-claim-link.ts';
import { revokeClaimLink } from './revoke-claim-link.ts';
import { reserveClaim } from './reserve-claim.ts';
import { revokeAward } from './revoke-awards.ts';
import { seeClaim } from './see-claim.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());
afterEach(() => setClock(() => new Date()));

const later = (minutes: number) => setClock(() => new Date(Date.now() + minutes * 60_000));
const awardsIn = async (claimLinkId: string) =>
	(await db().selectFrom('awards').select('id').where('claimLinkId', '=', claimLinkId).execute()).length;

test('one button: award, signed credential, passport entry, mail and fact', async () => {
	const { linkToken } = await aClaimLink();
	const { actor, email } = await aLearner();
	const { awardId, isNew } = await claimBadge(actor, { linkToken });
	assert.equal(isNew, true);
	const [kept] = await seePassport(actor);
	assert.equal(kept?.item.awardId, awardId);
	assert.equal(kept?.item.visibility, 'private');
	const document = JSON.parse(kept?.credential.document ?? '') as Record<string, unknown>;
	assert.equal(document.id, `https://cairn.example/credentials/${kept?.credential.id}`);
	const jobs = await db()
		.selectFrom('graphile_worker._private_jobs as j' as never)
		.select('payload' as never)
		.execute();
	const text = JSON.stringify(jobs);
	assert.ok(text.includes(awardId));
	assert.ok(text.includes(email) && text.includes('badge-awarded'));
});

test('twice is once: the same award, and no new use', async () => {
	const link = await aClaimLink({ maxUses: 2 });
	const { linkToken } = link;
	const { actor } = await aLearner();
	const first = await claimBadge(actor, { linkToken });
	await reserveClaim(actor, { linkToken }).catch(() => undefined);
	const second = await claimBadge(actor, { linkToken });
	assert.deepEqual(second, { awardId: first.awardId, isNew: false });
	assert.equal((await seePassport(actor)).length, 1);
	assert.equal((await seeClaim(actor, { linkToken })).award?.id, first.awardId);
	const other = await aLearner();
	assert.equal((await claimBadge(other.actor, { linkToken })).isNew, true);
});

test('two links to one badge give it once, even in the same moment', async () => {
	const { linkToken, badgeId, organiser } = await aClaimLink();
	const other = await makeClaimLink(organiser, { badgeId });
	const { actor } = await aLearner();
	const claims = await Promise.all(
		[linkToken, other.token, linkToken, other.token].map((token) => claimBadge(actor, { linkToken: token }))
	);
	assert.equal(new Set(claims.map(({ awardId }) => awardId)).size, 1);
	assert.equal(claims.filter(({ isNew }) => isNew).length, 1);
});

test('60 learners in the same moment, 30 uses: exactly 30 badges, none doubled', async () => {
	const { linkToken, id } = await aClaimLink({ maxUses: 30 });
	const learners = await Promise.all(Array.from({ length: 60 }, () => aLearner()));
	const asked = await Promise.allSettled(learners.map(({ actor }) => claimBadge(actor, { linkToken })));
	const given = asked.filter((claim) => claim.status === 'fulfilled');
	const refused = asked.filter((claim) => claim.status === 'rejected');
	assert.equal(given.length, 30);
	assert.ok(refused.every(({ reason }) => (reason as { code: string }).code === 'link-used-up'));
	assert.equal(await awardsIn(id), 30);
	const ids = given.map((claim) => claim.value.awardId);
	assert.equal(new Set(ids).size, 30);
	const credentials = await findCredentialsOfAwards(ids);
	assert.equal(credentials.length, 30);
	assert.equal(new Set(credentials.map(({ statusIndex }) => statusIndex)).size, 30);
	const walls = await Promise.all(learners.map(({ actor }) => seePassport(actor)));
	assert.equal(walls.filter((wall) => wall.length === 1).length, 30);
});

test('a reservation counts as a use for an hour and is kept for who has it', async () => {
	const { linkToken } = await aClaimLink({ maxUses: 1 });
	const { claimToken } = await reserveClaim(visitor, { linkToken });
	const [slow, quick] = [await aLearner(), await aLearner()];
	await assert.rejects(claimBadge(quick.actor, { linkToken }), { code: 'link-used-up' });
	await assert.rejects(seeClaim(quick.actor, { linkToken }), { code: 'link-used-up' });
	later(59);
	assert.ok((await seeClaim(slow.actor, { linkToken, claimToken })).reservedUntil);
	assert.equal((await claimBadge(slow.actor, { linkToken, claimToken })).isNew, true);
	later(300);
	await assert.rejects(claimBadge(quick.actor, { linkToken }), { code: 'link-used-up' });
});

test('a reservation that ran out is free for somebody else', async () => {
	const { linkToken } = await aClaimLink({ maxUses: 1 });
	const { claimToken } = await reserveClaim(visitor, { linkToken });
	later(61);
	const [late, quick] = [await aLearner(), await aLearner()];
	assert.equal((await claimBadge(quick.actor, { linkToken })).isNew, true);
	await assert.rejects(claimBadge(late.actor, { linkToken, claimToken }), { code: 'link-used-up' });
});

test('reserving again, or from a second device, takes no second use', async () => {
	const { linkToken } = await aClaimLink({ maxUses: 2 });
	const { actor } = await aLearner();
	const onPhone = await reserveClaim(visitor, { linkToken });
	assert.equal(
		(await reserveClaim(visitor, { linkToken, claimToken: onPhone.claimToken })).claimToken,
		onPhone.claimToken
	);
	await reserveClaim(actor, { linkToken });
	await claimBadge(actor, { linkToken, claimToken: onPhone.claimToken });
	const other = await aLearner();
	assert.equal((await claimBadge(other.actor, { linkToken })).isNew, true);
});

test('a phone that goes round: each gets a claim of their own', async () => {
	const { linkToken, id } = await aClaimLink({ maxUses: 2 });
	const { claimToken } = await reserveClaim(visitor, { linkToken });
	const [first, second] = [await aLearner(), await aLearner()];
	await claimBadge(first.actor, { linkToken, claimToken });
	assert.equal((await claimBadge(second.actor, { linkToken, claimToken })).isNew, true);
	assert.equal(await awardsIn(id), 2);
});

test('who reserved in time may finish after the end', async () => {
	const { linkToken } = await aClaimLink({ endsAt: new Date(Date.now() + 600_000).toISOString() });
	const { actor } = await aLearner();
	const { claimToken } = await reserveClaim(visitor, { linkToken });
	later(30);
	assert.equal((await claimBadge(actor, { linkToken, claimToken })).isNew, true);
});

test('each way in which a link gives nothing has its own answer', async () => {
	const { actor } = await aLearner();
	const soon = new Date(Date.now() + 3_600_000).toISOString();
	const past = new Date(Date.now() - 3_600_000).toISOString();
	const cases: [string, { linkToken: string }][] = [
		['link-unknown', { linkToken: 'AAAAAAAAAAAAAAAAAAAAAA' }],
		['link-not-yet', await aClaimLink({ startsAt: soon })],
		['link-expired', await aClaimLink({ endsAt: past })]
	];
	const off = await aClaimLink();
	const kept = await reserveClaim(visitor, off);
	await revokeClaimLink(off.organiser, { linkId: off.id });
	cases.push(['link-revoked', { linkToken: off.linkToken, ...kept }]);
	const retired = await aClaimLink();
	await retireBadge(retired.organiser, { badgeId: retired.badgeId });
	cases.push(['gone', retired]);
	for (const [code, { linkToken }] of cases) {
		await assert.rejects(seeClaim(actor, { linkToken }), { code });
		await assert.rejects(reserveClaim(visitor, { linkToken }), { code });
		await assert.rejects(claimBadge(actor, { linkToken }), { code });
	}
});

test('scanning again does not undo a revocation', async () => {
	const { linkToken, organiser } = await aClaimLink();
	const { actor } = await aLearner();
	const { awardId } = await claimBadge(actor, { linkToken });
	await revokeAward(organiser, { awardId, reason: 'Another person was meant.' });
	assert.deepEqual(await claimBadge(actor, { linkToken }), { awardId, isNew: false });
});

test('a new version is for those who come after it', async () => {
	const { linkToken, badgeId } = await aClaimLink();
	const [early, late] = [await aLearner(), await aLearner()];
	await claimBadge(early.actor, { linkToken });
	await publishAgain(badgeId, 2, { name: 'River Guardian 2027' });
	await claimBadge(late.actor, { linkToken });
	assert.equal((await seePassport(early.actor))[0]?.badge.name, 'River Guardian');
	assert.equal((await seePassport(late.actor))[0]?.badge.name, 'River Guardian 2027');
});

test('a visitor is asked to sign in', async () => {
	const { linkToken } = await aClaimLink();
	await assert.rejects(claimBadge(visitor, { linkToken }), { code: 'sign-in-needed' });
});
