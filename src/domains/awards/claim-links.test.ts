import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visitor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { aBadge, aBadgeDraft } from '#support/badges.ts';
import { aClaimLink } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import { claimBadge } from './claim-badge.ts';
import { showCode } from '#domains/cards/typed-code.ts';
import { makeClaimLink } from './make-claim-link.ts';
import { revokeClaimLink } from './revoke-claim-link.ts';
import { reserveClaim } from './reserve-claim.ts';
import { revokeAward } from './revoke-awards.ts';
import { seeAwards } from './see-awards.ts';
import { seeClaimLink, seeClaimLinks } from './see-claim-links.ts';
import { findLinkByCode } from './see-claim.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('a link has 128 random bits and a code that people can type', async () => {
	const { token, code } = await aClaimLink();
	assert.equal(Buffer.from(token, 'base64url').length, 16);
	const found = await findLinkByCode(showCode(code).toLowerCase().replaceAll('0', 'o'));
	assert.deepEqual(found, { token, shown: undefined });
	await assert.rejects(findLinkByCode('nothing'), { code: 'link-unknown' });
});

test('organisers see how many uses are taken, and how many became badges', async () => {
	const { linkToken, badgeId, organiser, id } = await aClaimLink({ maxUses: 5, label: 'Door' });
	await claimBadge((await aLearner()).actor, { linkToken });
	await reserveClaim(visitor, { linkToken });
	const { links } = await seeClaimLinks(organiser, badgeId);
	assert.deepEqual(
		links.map(({ label, taken, awarded, maxUses }) => ({ label, taken, awarded, maxUses })),
		[{ label: 'Door', taken: 2, awarded: 1, maxUses: 5 }]
	);
	assert.equal((await seeClaimLink(organiser, id)).organisation.name.startsWith('Youth Club'), true);
});

test('the end is after the start, and the number is one', async () => {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	const wrong = { badgeId, startsAt: '2027-01-02T10:00:00Z', endsAt: '2027-01-02T09:00:00Z' };
	await assert.rejects(
		makeClaimLink(organiser, wrong),
		(error: { fields: { message: string }[] }) => error.fields[0]?.message === 'problem_ends_before_start'
	);
	for (const field of [{ maxUses: '0' }, { maxUses: 'many' }, { startsAt: 'tomorrow' }]) {
		await assert.rejects(makeClaimLink(organiser, { badgeId, ...field }), { code: 'invalid-input' });
	}
});

test('a badge that was never published has no links', async () => {
	const { organisationId, organiser } = await anIssuer();
	const badgeId = await aBadgeDraft(organisationId);
	await assert.rejects(makeClaimLink(organiser, { badgeId }), { code: 'not-found' });
	await assert.rejects(makeClaimLink(organiser, { badgeId: newId() }), { code: 'not-found' });
});

test('only owners, admins and organisers of its organisation hand out a badge', async () => {
	const { linkToken, badgeId, id, organiser, organisationId } = await aClaimLink();
	const { actor: learner } = await aLearner();
	const { awardId } = await claimBadge(learner, { linkToken });
	const assessor = { ...organiser, organisations: new Map([[organisationId, 'assessor' as const]]) };
	for (const actor of [visitor, learner, assessor, await aStranger()]) {
		const no = { code: actor === visitor ? 'sign-in-needed' : 'not-allowed' };
		await assert.rejects(makeClaimLink(actor, { badgeId }), no);
		await assert.rejects(revokeClaimLink(actor, { linkId: id }), no);
		await assert.rejects(seeClaimLinks(actor, badgeId), no);
		await assert.rejects(seeClaimLink(actor, id), no);
		await assert.rejects(seeAwards(actor, badgeId), no);
		await assert.rejects(revokeAward(actor, { awardId, reason: 'No.' }), no);
	}
});
