import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { seeBadgeDraft } from '#domains/badges/see-badge.ts';
import { system, visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { Refusal } from '#server/refusal.ts';
import { aFileRow, anActivity, courseForm, eventForm, seminarForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { anOrganisation } from '#support/places.ts';
import { badgesAt } from './attach-badge.ts';
import { cancelActivity } from './cancel-activity.ts';
import { copyActivity } from './copy-activity.ts';
import { formOf } from './form-of-activity.ts';
import { keepDraft } from './keep-draft.ts';
import { publishActivity } from './publish-activity.ts';
import { seeActivity } from './see-activity.ts';
import { seeDraft } from './see-draft.ts';
import { startActivity } from './start-activity.ts';
import { unpublishActivity } from './unpublish-activity.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const editor = async (organisationId: string, role: 'organiser' | 'assessor' = 'organiser') =>
	person((await anAccount()).id, { organisations: { [organisationId]: role } });

async function jobsTold(fact: string, activityId: string): Promise<number> {
	const { rows } = await sql<{ told: number }>`select count(*) as told from graphile_worker._private_jobs j
		join graphile_worker._private_tasks t on t.id = j.task_id
		where t.identifier = ${`fact:${fact}`} and j.payload->>'activityId' = ${activityId}`.execute(db());
	return Number(rows[0]?.told);
}

test('both model activities come through draft, publishing and page without loss', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const files = {
		cover: await aFileRow(organisationId),
		handout: await aFileRow(organisationId, 'application/pdf'),
		funder: await aFileRow(organisationId)
	};
	const { id: coOrganiser } = await anOrganisation();
	for (const form of [seminarForm(files), courseForm(files, coOrganiser)]) {
		const activityId = await startActivity(owner, { organisationId });
		await keepDraft(owner, { activityId, revision: 1, form });
		assert.deepEqual((await seeDraft(owner, activityId)).form, form);
		await publishActivity(owner, { activityId });
		const { activity } = await seeActivity(owner, activityId);
		assert.deepEqual(formOf(activity), form);
		const draft = await seeDraft(owner, activityId);
		assert.deepEqual(draft.form, form);
		assert.equal(draft.isAhead, false);
	}
});

test('a draft begins in the time zone of its city and in its language', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await startActivity(owner, { organisationId, kind: 'course', language: 'it' });
	const { form, state } = await seeDraft(owner, activityId);
	assert.deepEqual(
		[state, form.timeZone, form.kind, form.language],
		['draft', 'Europe/Rome', 'course', 'it']
	);
});

test('anything typed is kept, and publishing names what stands in the way', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await startActivity(owner, { organisationId });
	const form = eventForm({ title: '', ends: '2027-05-08T13:00', capacity: 'about 12\u0000' });
	await keepDraft(owner, { activityId, revision: 1, form });
	assert.equal((await seeDraft(owner, activityId)).form.capacity, 'about 12');
	await assert.rejects(publishActivity(owner, { activityId }), (error) => {
		assert.ok(error instanceof Refusal);
		assert.deepEqual(error.fields.map(({ field }) => field).sort(), ['capacity', 'ends', 'title']);
		return true;
	});
	assert.equal((await seeDraft(owner, activityId)).state, 'draft');
	await assert.rejects(keepDraft(owner, { activityId, revision: 2, form: { body: 'x'.repeat(1_000_001) } }), {
		code: 'too-large'
	});
});

test('two editors: the later one on an older revision is told, its own repeated save is not', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await startActivity(owner, { organisationId });
	const one = await keepDraft(owner, {
		activityId,
		revision: 1,
		editor: 'a',
		form: eventForm({ title: 'A' })
	});
	assert.equal(one.revision, 2);
	await assert.rejects(
		keepDraft(owner, { activityId, revision: 1, editor: 'b', form: eventForm({ title: 'B' }) }),
		{
			code: 'conflict'
		}
	);
	const again = await keepDraft(owner, {
		activityId,
		revision: 1,
		editor: 'a',
		form: eventForm({ title: 'A2' })
	});
	assert.equal(again.revision, 3);
	assert.equal((await seeDraft(owner, activityId)).form.title, 'A2');
});

test('saves at the same moment follow each other: one is kept, the other is told', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await startActivity(owner, { organisationId });
	const saves = ['a', 'b', 'c'].map((name) =>
		keepDraft(owner, { activityId, revision: 1, editor: name, form: eventForm({ title: name }) })
	);
	const results = await Promise.allSettled(saves);
	assert.equal(results.filter((result) => result.status === 'fulfilled').length, 1);
	assert.equal((await seeDraft(owner, activityId)).revision, 2);
});

test('publishing tells it, drafts one badge from its words, and a change is public only when published again', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	assert.equal(await jobsTold('activity-published', activityId), 1);
	const [badgeId = ''] = await badgesAt(activityId);
	assert.equal((await seeBadgeDraft(owner, badgeId)).draft.name, 'River clean-up');
	const { revision, form } = await seeDraft(owner, activityId);
	await keepDraft(owner, { activityId, revision, form: { ...form, title: 'River and pond clean-up' } });
	assert.equal((await seeActivity(visitor, activityId)).activity.title, 'River clean-up');
	assert.equal((await seeDraft(owner, activityId)).isAhead, true);
	await publishActivity(owner, { activityId });
	assert.equal((await seeActivity(visitor, activityId)).activity.title, 'River and pond clean-up');
	assert.deepEqual(await badgesAt(activityId), [badgeId]);
});

test('an editor that was open before somebody else published is told', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	const { revision, form } = await seeDraft(owner, activityId);
	await keepDraft(owner, { activityId, revision, editor: 'a', form: { ...form, title: 'Newer' } });
	await publishActivity(owner, { activityId });
	await assert.rejects(
		keepDraft(owner, { activityId, revision, editor: 'b', form: { ...form, title: 'Older' } }),
		{
			code: 'conflict'
		}
	);
});

test('unpublishing hides it from everybody but its own people; publishing brings it back', async () => {
	const { id: organisationId, owner, city } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	await unpublishActivity(owner, { activityId });
	const stranger = person((await anAccount()).id);
	for (const actor of [visitor, stranger]) {
		await assert.rejects(seeActivity(actor, activityId), { code: 'not-found' });
	}
	assert.equal((await seeActivity(owner, activityId)).activity.state, 'draft');
	await publishActivity(owner, { activityId });
	await unpublishActivity(person(stranger.accountId, { cities: [city] }), { activityId });
	assert.equal((await seeActivity(owner, activityId)).activity.state, 'draft');
});

test('cancelling keeps the page, says why and tells it once', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	await assert.rejects(cancelActivity(owner, { activityId, reason: ' ' }), { code: 'invalid-input' });
	await cancelActivity(owner, { activityId, reason: 'The river is in flood.' });
	const { activity } = await seeActivity(visitor, activityId);
	assert.deepEqual([activity.state, activity.cancelReason], ['cancelled', 'The river is in flood.']);
	assert.equal(await jobsTold('activity-cancelled', activityId), 1);
	await assert.rejects(cancelActivity(owner, { activityId, reason: 'Again' }), { code: 'already-done' });
	await assert.rejects(publishActivity(owner, { activityId }), { code: 'activity-cancelled' });
	await assert.rejects(unpublishActivity(owner, { activityId }), { code: 'activity-cancelled' });
});

test('a draft cannot be cancelled, and nothing unknown can be done anything with', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const draft = await startActivity(owner, { organisationId });
	await assert.rejects(cancelActivity(owner, { activityId: draft, reason: 'Why' }), { code: 'not-ready' });
	const activityId = newId();
	for (const action of [publishActivity, unpublishActivity, copyActivity]) {
		await assert.rejects(action(owner, { activityId }), { code: 'not-found' });
	}
	await assert.rejects(seeActivity(owner, activityId), { code: 'not-found' });
	await assert.rejects(seeDraft(owner, activityId), { code: 'not-found' });
});

test('a copy has the words and none of the dates, sign-ups or badges', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	const copy = await copyActivity(owner, { activityId });
	const { form, state } = await seeDraft(owner, copy);
	assert.deepEqual([state, form.title, form.starts, form.ends], ['draft', 'River clean-up', '', '']);
	assert.deepEqual(await badgesAt(copy), []);
	assert.equal(await jobsTold('activity-copied', copy), 1);
});

test('a picture of somebody else is refused', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const { id: other } = await anOrganisation();
	for (const coverFileId of [newId(), await aFileRow(other)]) {
		const activityId = await startActivity(owner, { organisationId });
		const form = eventForm({ coverFileId, coverAlt: 'A river' });
		await keepDraft(owner, { activityId, revision: 1, form });
		await assert.rejects(publishActivity(owner, { activityId }), (error) => {
			assert.ok(error instanceof Refusal);
			assert.deepEqual(error.fields, [{ field: 'coverFileId', message: 'activity_problem_file' }]);
			return true;
		});
	}
});

test('nobody but owners, admins and organisers writes', async () => {
	const { id: organisationId, city } = await anOrganisation();
	const { id: elsewhere } = await anOrganisation();
	const activityId = await anActivity(organisationId);
	const cityAdmin = person((await anAccount()).id, { cities: [city] });
	const denied = [
		[visitor, 'sign-in-needed'],
		[person((await anAccount()).id), 'not-allowed'],
		[await editor(organisationId, 'assessor'), 'not-allowed'],
		[await editor(elsewhere), 'not-allowed'],
		[cityAdmin, 'not-allowed']
	] as const;
	for (const [actor, code] of denied) {
		await assert.rejects(startActivity(actor, { organisationId }), { code });
		await assert.rejects(keepDraft(actor, { activityId, revision: 3, form: eventForm() }), { code });
		await assert.rejects(publishActivity(actor, { activityId }), { code });
		await assert.rejects(cancelActivity(actor, { activityId, reason: 'No' }), { code });
		await assert.rejects(copyActivity(actor, { activityId }), { code });
		await assert.rejects(seeDraft(actor, activityId), { code });
		if (actor !== cityAdmin) await assert.rejects(unpublishActivity(actor, { activityId }), { code });
	}
	const otherCity = person((await anAccount()).id, { cities: [newId()] });
	await assert.rejects(unpublishActivity(otherCity, { activityId }), { code: 'not-allowed' });
	await publishActivity(await editor(organisationId), { activityId });
	await publishActivity(system, { activityId });
});

test('drafts of others are not there for anybody else', async () => {
	const { id: organisationId } = await anOrganisation();
	const activityId = await startActivity(system, { organisationId });
	const { id: elsewhere } = await anOrganisation();
	await assert.rejects(seeActivity(await editor(elsewhere), activityId), { code: 'not-found' });
	assert.ok(await seeActivity(await editor(organisationId, 'assessor'), activityId));
});
