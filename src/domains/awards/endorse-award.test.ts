import { compileTemplate, keyFromSeed } from '@cairn/credentials';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deleteAccount } from '#domains/accounts/delete-account.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { verifyCredential } from '#domains/credentials/verify-credential.ts';
import { decideEndorsement } from '#domains/endorsements/decide-endorsement.ts';
import { giveEndorsement } from '#domains/endorsements/give-endorsement.ts';
import { findEndorsement } from '#domains/endorsements/see-endorsements.ts';
import { withdrawByLink } from '#domains/endorsements/withdraw-endorsement.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { setVisibility } from '#domains/passport/set-visibility.ts';
import { visitor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { aBadge } from '#support/badges.ts';
import { anEndorsement, tokenInMail } from '#support/endorsements.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { refused } from '#support/refused.ts';
import { runJobs } from '#support/run-jobs.ts';
import { somebodySignedIn } from '#support/visits.ts';
import { awardToAddress } from './award-to-address.ts';
import { askAwardEndorsement, seeAwardDesk } from './endorse-award.ts';
import { claimBadge } from './claim-badge.ts';
import { makeClaimLink } from './make-claim-link.ts';
import { seeEndorsementDocument, seeEndorsementsFound, takeEndorsements } from './see-endorsement.ts';

process.env.CAIRN_DEMO = 'on';
let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

async function anAward() {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	const holder = await somebodySignedIn({});
	await awardToAddress(organiser, { badgeId, address: holder.email });
	const [kept] = await seePassport(holder.actor);
	assert.ok(kept);
	return { ...holder, organiser, badgeId, item: kept.item, document: kept.credential.document ?? '' };
}

async function anEndorsedAward() {
	const award = await anAward();
	const address = `trainer-${newId().slice(-8)}@outside.example`;
	await askAwardEndorsement(award.actor, award.item.awardId, { name: 'Bo', address });
	const token = await tokenInMail(address);
	await giveEndorsement(visitor, { token, name: 'Bo Trainer', comment: 'I saw it being done.' });
	const [waiting] = (await seeAwardDesk(award.actor, award.item.awardId)).waiting;
	return { ...award, token, endorsementId: waiting?.id ?? '' };
}

test('an award is endorsed for its holder, who decides; it is public only while the award is', async () => {
	const { actor, item, organiser, endorsementId, token, document } = await anEndorsedAward();
	await refused(decideEndorsement(organiser, { endorsementId, decision: 'accept' }), 'not-found');
	await decideEndorsement(actor, { endorsementId, decision: 'accept' });
	await refused(seeEndorsementDocument(endorsementId), 'not-found');
	const { id } = JSON.parse(document);
	assert.deepEqual(await seeEndorsementsFound(id), []);
	const taken = JSON.parse((await takeEndorsements(actor, item.credentialId)).body);
	assert.equal(taken[0].credentialSubject.id, id);
	await setVisibility(actor, { itemId: item.id, visibility: 'public' });
	const shown = await seeEndorsementDocument(endorsementId);
	assert.equal((await verifyCredential(shown.document)).verdict, 'valid');
	assert.equal((await seeEndorsementsFound(id)).length, 1);
	await withdrawByLink(visitor, { token });
	const gone = await seeEndorsementDocument(endorsementId);
	assert.deepEqual([gone.isWithdrawn, JSON.parse(gone.document).revoked], [true, true]);
});

test('nobody else asks for it', async () => {
	const { item, organiser } = await anAward();
	const asked = { name: 'Bo', address: 'bo@outside.example' };
	await refused(askAwardEndorsement((await aLearner()).actor, item.awardId, asked), 'not-found');
	await refused(askAwardEndorsement(organiser, item.awardId, asked), 'not-found');
	await refused(askAwardEndorsement(visitor, item.awardId, asked), 'sign-in-needed');
});

test('what others wrote of an award goes with its holder', async () => {
	const { actor, browser, email, endorsementId } = await anEndorsedAward();
	await decideEndorsement(actor, { endorsementId, decision: 'accept' });
	const { document } = (await findEndorsement(endorsementId)) ?? {};
	await deleteAccount(actor, browser.visit, { typedAddress: email });
	await runJobs();
	assert.equal(await findEndorsement(endorsementId), undefined);
	assert.equal((await verifyCredential(document ?? '')).facts.status, 'revoked');
});

test('endorsements stand inside what is awarded afterwards, one by one and in batches, and are checked', async () => {
	const { organiser, badgeId } = await anAward();
	const { organisationId } = await seeBadge(badgeId);
	const { token } = await anEndorsement(organiser, { about: 'badge', id: badgeId });
	await anEndorsement(organiser, { about: 'organisation', id: organisationId }, 'They keep their word.');
	const one = await aLearner();
	const link = await makeClaimLink(organiser, { badgeId });
	await claimBadge(one.actor, { linkToken: link.token });
	const other = await aLearner();
	await awardToAddress(organiser, { badgeId, address: other.email });
	for (const { actor } of [one, other]) {
		const text = (await seePassport(actor))[0]?.credential.document ?? '';
		const { verdict, endorsements } = await verifyCredential(text);
		assert.equal(verdict, 'valid');
		assert.deepEqual(endorsements.map(({ path, verdict: inside }) => [path, inside]).sort(), [
			['credentialSubject.achievement.endorsement[0]', 'valid'],
			['issuer.endorsement[0]', 'valid']
		]);
	}
	const { proof: _, ...unsigned } = JSON.parse(
		(await seePassport(other.actor))[0]?.credential.document ?? '{}'
	);
	const slots = { id: 'id', holder: 'credentialSubject.id', salt: 'credentialSubject.identifier[0].salt' };
	const verificationMethod = `${unsigned.issuer.id}#key`;
	const key = keyFromSeed(new Uint8Array(32).fill(7));
	const template = await compileTemplate(unsigned, { key, verificationMethod, slots });
	assert.equal(template.isCompiled, true, 'batches lose no time');
	await withdrawByLink(visitor, { token });
	const text = (await seePassport(other.actor))[0]?.credential.document ?? '';
	const { verdict, endorsements } = await verifyCredential(text);
	assert.equal(verdict, 'valid', 'the badge itself still counts');
	assert.equal(endorsements.find(({ isWithdrawn }) => isWithdrawn)?.comment, 'We hire people who hold this.');
});
