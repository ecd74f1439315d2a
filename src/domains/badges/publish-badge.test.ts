import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visitor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { Refusal } from '#server/refusal.ts';
import { aBadge, aBadgeDraft, publishAgain } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import { keepBadgeDraft } from './keep-badge-draft.ts';
import { makeBadge } from './make-badge.ts';
import { publishBadge } from './publish-badge.ts';
import { retireBadge, unretireBadge } from './retire-badge.ts';
import { seeBadge, seeBadgeDraft, seeBadges, seeOrganisationBadges } from './see-badge.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const draft = {
	language: 'en',
	name: '',
	description: '',
	criteria: '',
	badgeType: 'participation',
	tasks: [],
	questions: [],
	skills: [],
	imageAlt: ''
};

test('a badge made from words can be published as it is', async () => {
	const { organisationId, organiser } = await anIssuer();
	const badgeId = await aBadgeDraft(organisationId, 'Bike Repair');
	assert.equal(await publishBadge(organiser, { badgeId }), 1);
	const badge = await seeBadge(badgeId);
	assert.equal(badge.name, 'Bike Repair');
	assert.match(badge.criteria, /Bike Repair/);
	assert.equal(badge.tasks[0]?.check, 'scan-or-organiser');
	assert.equal(badge.imageSeed, badgeId);
});

test('a further version leaves the older one as it was', async () => {
	const { organisationId } = await anIssuer();
	const { badgeId, name } = await aBadge(organisationId, { name: 'Rivver Guardian' });
	assert.equal(await publishAgain(badgeId, 2, { name: 'River Guardian' }), 2);
	assert.equal((await seeBadge(badgeId)).name, 'River Guardian');
	assert.equal((await seeBadge(badgeId, 1)).name, name);
	assert.deepEqual(
		(await seeBadges([newId(), badgeId])).map((badge) => badge.version),
		[2]
	);
});

test('a draft is kept whatever it says, and publishing names what is missing', async () => {
	const { organisationId, organiser } = await anIssuer();
	const badgeId = await makeBadge(organiser, { organisationId, name: '', language: 'it' });
	const kept = await keepBadgeDraft(organiser, { badgeId, revision: 1, draft });
	assert.equal(kept.revision, 2);
	await assert.rejects(publishBadge(organiser, { badgeId }), (error) => {
		assert.ok(error instanceof Refusal);
		assert.deepEqual(error.fields.map(({ field }) => field).sort(), [
			'criteria',
			'description',
			'name',
			'tasks'
		]);
		return true;
	});
	assert.equal((await seeBadgeDraft(organiser, badgeId)).currentVersion, 0);
	await assert.rejects(seeBadge(badgeId), { code: 'not-found' });
});

test('two editors: the one on the older revision is told', async () => {
	const { organisationId, organiser } = await anIssuer();
	const badgeId = await aBadgeDraft(organisationId);
	await keepBadgeDraft(organiser, { badgeId, revision: 1, draft: { ...draft, name: 'first' } });
	await assert.rejects(
		keepBadgeDraft(organiser, { badgeId, revision: 1, draft: { ...draft, name: 'second' } }),
		{ code: 'conflict' }
	);
	assert.equal((await seeBadgeDraft(organiser, badgeId)).draft.name, 'first');
});

test('a retired badge keeps its page and gets no new version', async () => {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	await retireBadge(organiser, { badgeId });
	assert.ok((await seeBadge(badgeId)).retiredAt);
	await assert.rejects(publishBadge(organiser, { badgeId }), { code: 'gone' });
	await unretireBadge(organiser, { badgeId });
	assert.equal(await publishBadge(organiser, { badgeId }), 2);
});

test('only those who make badges of the organisation may', async () => {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	const assessor = { ...organiser, organisations: new Map([[organisationId, 'assessor' as const]]) };
	for (const actor of [visitor, await aStranger(), assessor]) {
		const no = { code: actor === visitor ? 'sign-in-needed' : 'not-allowed' };
		await assert.rejects(makeBadge(actor, { organisationId, name: 'x', language: 'en' }), no);
		await assert.rejects(keepBadgeDraft(actor, { badgeId, revision: 2, draft }), no);
		await assert.rejects(publishBadge(actor, { badgeId }), no);
		await assert.rejects(retireBadge(actor, { badgeId }), no);
		await assert.rejects(seeBadgeDraft(actor, badgeId), no);
		await assert.rejects(seeOrganisationBadges(actor, organisationId), no);
	}
	assert.equal((await seeOrganisationBadges(organiser, organisationId))[0]?.name, 'River Guardian');
});
