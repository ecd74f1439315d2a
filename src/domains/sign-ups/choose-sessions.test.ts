import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepDraft } from '#domains/activities/keep-draft.ts';
import { publishActivity } from '#domains/activities/publish-activity.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeDraft } from '#domains/activities/see-draft.ts';
import { seeDatedSessions } from '#domains/activities/see-terms.ts';
import { calendarFile } from '#domains/activities/calendar.ts';
import type { Person } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { anOrganisation } from '#support/places.ts';
import { refused } from '#support/refused.ts';
import { decideSignUps } from './decide-sign-ups.ts';
import { joinActivity } from './join-activity.ts';
import { leaveActivity } from './leave-activity.ts';
import { signUpsOnActivityPublished } from './on-activity-published.ts';
import { remindSessions } from './remind-sessions.ts';
import { seeMySignUps } from './see-joined.ts';
import { seeParticipants } from './see-participants.ts';
import { onlyChosen } from './see-sessions.ts';
import { seeSignUp } from './see-sign-up.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const meeting = (title: string, day: string, places = '') => ({
	...{ title, note: '', isSelfPaced: '', room: '', speakers: '', agenda: '', places },
	...{ starts: `2027-05-${day}T18:00`, ends: `2027-05-${day}T20:00` }
});

async function choosing(given: Parameters<typeof eventForm>[0] = {}) {
	setClock(() => new Date('2027-02-01T12:00:00Z'));
	const { id: organisationId, owner } = await anOrganisation();
	const sessions = [meeting('Knots', '03'), meeting('Songs', '10', '1'), meeting('Maps', '17')];
	const form = eventForm({
		...{ kind: 'course', starts: '', ends: '', sessions, choosesSessions: 'yes', sessionCapacity: '2' },
		...{ waitingList: 'yes', ...given }
	});
	const activityId = await anActivity(organisationId, form);
	const keys = (await seeDatedSessions(activityId)).map(({ key }) => key);
	const [knots = '', songs = '', maps = ''] = keys;
	return { organisationId, owner, activityId, knots, songs, maps };
}

const join = (actor: Person, activityId: string, ...sessions: string[]) =>
	joinActivity(actor, { activityId, sessions: sessions.join('\n') });

async function standsAt(actor: Person, activityId: string) {
	const { sessions } = await seeSignUp(actor, await seeActivity(actor, activityId));
	return sessions.map(({ own, waitingBefore }) => (own === 'waiting' ? waitingBefore : (own ?? '')));
}

test('places per session: one of its own, the others as the activity says; the next in line moves up', async () => {
	const { activityId, knots, songs, maps } = await choosing();
	const [ada, bo, cy] = await Promise.all([aLearner(), aLearner(), aLearner()]);
	await join(ada.actor, activityId, knots, songs);
	await join(bo.actor, activityId, songs, maps);
	await join(cy.actor, activityId, songs);
	assert.deepEqual(await standsAt(ada.actor, activityId), ['joined', 'joined', '']);
	assert.deepEqual(await standsAt(bo.actor, activityId), ['', 0, 'joined']);
	assert.deepEqual(await standsAt(cy.actor, activityId), ['', 1, '']);
	await join(ada.actor, activityId, knots);
	assert.deepEqual(await standsAt(bo.actor, activityId), ['', 'joined', 'joined']);
	await leaveActivity(bo.actor, { activityId });
	assert.deepEqual(await standsAt(bo.actor, activityId), ['', '', '']);
	assert.deepEqual(await standsAt(cy.actor, activityId), ['', 'joined', '']);
	const told = await db()
		.selectFrom('notifications')
		.select(['accountId', 'mailValues'])
		.where('kind', '=', 'sign-up-promoted')
		.orderBy('id')
		.execute();
	assert.deepEqual(
		told.map(({ accountId, mailValues }) => [accountId, (mailValues as { activity: string }).activity]),
		[
			[bo.id, 'River clean-up: Songs'],
			[cy.id, 'River clean-up: Songs']
		]
	);
});

test('nothing chosen, or a full session without a waiting list, is refused and nothing is kept', async () => {
	const { activityId, knots, songs } = await choosing({ waitingList: '' });
	const [none, full] = ['no_session', 'session_full'].map((why) => `sessions: sign_up_problem_${why}`);
	const [ada, bo] = await Promise.all([aLearner(), aLearner()]);
	await refused(join(ada.actor, activityId), 'invalid-input', none);
	await refused(join(ada.actor, activityId, 'elsewhere'), 'invalid-input', none);
	await join(ada.actor, activityId, songs);
	await refused(join(bo.actor, activityId, knots, songs), 'invalid-input', full);
	assert.deepEqual(await standsAt(bo.actor, activityId), ['', '', '']);
	setClock(() => new Date('2027-05-04T12:00:00Z'));
	// It is over.
	await refused(join(bo.actor, activityId, knots), 'invalid-input', none);
});

test('who applies wishes; places are given with the acceptance, and lost with the decline', async () => {
	const { activityId, owner, songs } = await choosing({ signUp: 'application' });
	const [ada, bo] = await Promise.all([aLearner(), aLearner()]);
	for (const { actor } of [ada, bo]) await join(actor, activityId, songs);
	assert.deepEqual(await standsAt(ada.actor, activityId), ['', 'wished', '']);
	await decideSignUps(owner, { activityId, people: `${bo.id}\n${ada.id}`, decision: 'accept' });
	assert.deepEqual(await standsAt(ada.actor, activityId), ['', 'joined', '']);
	assert.deepEqual(await standsAt(bo.actor, activityId), ['', 0, '']);
	await decideSignUps(owner, { activityId, people: ada.id, decision: 'decline' });
	assert.deepEqual(await standsAt(ada.actor, activityId), ['', 'wished', '']);
	assert.deepEqual(await standsAt(bo.actor, activityId), ['', 'joined', '']);
});

test('an edit: a session that moved keeps its people, and more places are given at once', async () => {
	const { activityId, owner, songs } = await choosing();
	const [ada, bo] = await Promise.all([aLearner(), aLearner()]);
	for (const { actor } of [ada, bo]) await join(actor, activityId, songs);
	const draft = await seeDraft(owner, activityId);
	const sessions = [meeting('Knots', '03'), meeting('Songs', '11', '2'), meeting('Maps', '17')];
	await keepDraft(owner, { activityId, revision: draft.revision, form: { ...draft.form, sessions } });
	await publishActivity(owner, { activityId });
	await signUpsOnActivityPublished.hear({ activityId });
	assert.deepEqual(await standsAt(ada.actor, activityId), ['', 'joined', '']);
	assert.deepEqual(await standsAt(bo.actor, activityId), ['', 'joined', '']);
});

test('a session that is taken out frees its places, and whoever chose it is told, once', async () => {
	const { activityId, owner, knots, songs, maps } = await choosing();
	const [ada, bo, cy] = await Promise.all([aLearner(), aLearner(), aLearner()]);
	await join(ada.actor, activityId, songs, maps);
	await join(bo.actor, activityId, songs);
	await join(cy.actor, activityId, knots);
	const edit = async (...sessions: ReturnType<typeof meeting>[]) => {
		const draft = await seeDraft(owner, activityId);
		await keepDraft(owner, { activityId, revision: draft.revision, form: { ...draft.form, sessions } });
		await publishActivity(owner, { activityId });
		await signUpsOnActivityPublished.hear({ activityId });
		await signUpsOnActivityPublished.hear({ activityId });
	};
	await edit(meeting('Knots', '03'));
	assert.deepEqual(await standsAt(ada.actor, activityId), ['']);
	assert.deepEqual(await standsAt(cy.actor, activityId), ['joined']);
	const told = await db()
		.selectFrom('notifications')
		.select(['accountId', 'mailValues'])
		.where('kind', '=', 'activity-cancelled')
		.where('accountId', 'in', [ada.id, bo.id, cy.id])
		.execute();
	const named = told.map(({ accountId, mailValues }) => {
		const { sessions } = mailValues as { sessions: { title: string; startsAt: string }[] };
		return [accountId, sessions.map(({ title }) => title).join()];
	});
	assert.deepEqual(
		new Map(named as [string, string][]),
		new Map([
			[ada.id, 'Songs,Maps'],
			[bo.id, 'Songs']
		])
	);
	assert.equal(told.length, 2);
	setClock(() => new Date('2027-06-01T12:00:00Z'));
	await edit(meeting('Later', '30'));
	const left = await db()
		.selectFrom('sessionSignUps')
		.select('session')
		.where('activityId', '=', activityId)
		.execute();
	assert.deepEqual(left, [{ session: knots }], 'what is over stays');
});

test('lists, calendar and reminders know who comes to what', async () => {
	const { activityId, owner, knots, songs, maps } = await choosing();
	const [ada, bo] = await Promise.all([aLearner(), aLearner()]);
	await join(ada.actor, activityId, songs, maps);
	await join(bo.actor, activityId, knots);
	const { participants, sessions } = await seeParticipants(owner, activityId, { session: maps });
	assert.deepEqual(
		participants.map(({ accountId }) => accountId),
		[ada.id]
	);
	assert.deepEqual(
		sessions.map(({ joined }) => joined),
		[1, 1, 1]
	);
	const { coming } = await seeMySignUps(ada.actor);
	assert.equal(coming[0]?.startsAt?.toISOString(), '2027-05-10T16:00:00.000Z');
	const seen = await seeActivity(ada.actor, activityId);
	const own = (await seeSignUp(ada.actor, seen)).sessions;
	const file = calendarFile({ ...seen, activity: onlyChosen(seen.activity, own) }, 'https://cairn.example');
	assert.deepEqual(file.match(/Knots|Songs|Maps/g), ['Songs', 'Maps']);
	setClock(() => new Date('2027-05-02T18:00:00Z'));
	await remindSessions();
	const reminded = await db()
		.selectFrom('notifications')
		.select('accountId')
		.where('kind', '=', 'session-reminder')
		.where('accountId', 'in', [ada.id, bo.id])
		.execute();
	assert.deepEqual(
		reminded.map(({ accountId }) => accountId),
		[bo.id]
	);
});
