import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { anOrganisation } from '#support/places.ts';
import { keepDraft } from './keep-draft.ts';
import { seeActivityMakers } from './see-activity-makers.ts';
import { seeActivitiesByIds, seeOrganisationActivities, seePublicActivities } from './see-activities.ts';
import { startActivity } from './start-activity.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('an organisation sees its drafts by what is typed in them; the public does not', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const published = await anActivity(organisationId);
	const draft = await startActivity(owner, { organisationId, title: 'Half a thought' });
	await keepDraft(owner, { activityId: published, revision: 3, form: eventForm({ title: 'Newer words' }) });
	const lines = await seeOrganisationActivities(owner, organisationId);
	assert.deepEqual(
		lines.map(({ id, title, state, isAhead }) => [id, title, state, isAhead]).sort(),
		[
			[published, 'River clean-up', 'published', true],
			[draft, 'Half a thought', 'draft', true]
		].sort()
	);
	const ids = async (found: Promise<{ id: string }[]>) => (await found).map(({ id }) => id);
	assert.deepEqual(await ids(seePublicActivities(organisationId)), [published]);
	assert.deepEqual(await ids(seeActivitiesByIds([draft, published, newId()])), [published]);
	await assert.rejects(seeOrganisationActivities(visitor, organisationId), { code: 'sign-in-needed' });
	const stranger = person((await anAccount()).id);
	await assert.rejects(seeOrganisationActivities(stranger, organisationId), { code: 'not-allowed' });
});

test('an activity is made for organisations where one may, and for no closed one', async () => {
	const { id, name, owner } = await anOrganisation();
	const assessor = person(owner.accountId, { organisations: { [id]: 'assessor' } });
	assert.deepEqual(await seeActivityMakers(owner), [{ value: id, label: name }]);
	assert.deepEqual(await seeActivityMakers(assessor), []);
	await assert.rejects(seeActivityMakers(visitor), { code: 'sign-in-needed' });
	await db().updateTable('organisations').set({ closedAt: new Date() }).where('id', '=', id).execute();
	assert.deepEqual(await seeActivityMakers(owner), []);
	await assert.rejects(startActivity(owner, { organisationId: id }), { code: 'gone' });
});
