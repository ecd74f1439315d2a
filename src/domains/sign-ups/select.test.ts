import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cancelActivity } from '#domains/activities/cancel-activity.ts';
import { keepDraft } from '#domains/activities/keep-draft.ts';
import { publishActivity } from '#domains/activities/publish-activity.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeDraft } from '#domains/activities/see-draft.ts';
import { visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { anOrganisation } from '#support/places.ts';
import { queued } from '#support/queued.ts';
import { refused } from '#support/refused.ts';
import { runJobs } from '#support/run-jobs.ts';
import { newestMail } from '#support/visits.ts';
import { decideSignUps } from './decide-sign-ups.ts';
import { joinActivity } from './join-activity.ts';
import { leaveActivity } from './leave-activity.ts';
import { messageParticipants } from './message-participants.ts';
import { signUpsOnAccountLeft } from './on-account-left.ts';
import { seeMySignUps } from './see-joined.ts';
import { seeParticipants } from './see-participants.ts';
import { seeSignUp } from './see-sign-up.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => {
	ground = await testGround();
	setClock(() => new Date('2027-02-01T12:00:00Z'));
});
after(() => ground.close());

const questions = [
	{ label: 'Why do you want to come?', hint: '', type: 'long', choices: '', isRequired: 'yes', isShared: '' },
	{
		label: 'What do you bring?',
		hint: '',
		type: 'choice',
		choices: 'Cake\nSoup',
		isRequired: '',
		isShared: 'yes'
	}
];

async function asking(given: Parameters<typeof eventForm>[0] = {}) {
	const { id: organisationId, owner } = await anOrganisation();
	const form = eventForm({ signUp: 'application', capacity: '2', questions, ...given });
	return { organisationId, owner, activityId: await anActivity(organisationId, form) };
}
const answers = { 'answer.0': 'To learn', 'answer.1': 'Cake' };
const someone = async (name = 'Ada') => {
	const account = await anAccount({ name });
	return { ...account, actor: person(account.id) };
};
const standingOf = async (actor: ReturnType<typeof person>, activityId: string) =>
	(await seeSignUp(actor, await seeActivity(actor, activityId))).own?.state;

test('apply with answers, be selected, withdraw; the next in line is promoted and told', async () => {
	const { activityId, owner } = await asking({ capacity: '1' });
	const [ada, bo, cleo] = [await someone('Ada'), await someone('Bo'), await someone('Cleo')];
	await refused(
		joinActivity(ada.actor, { activityId, 'answer.1': 'Bread' }),
		'invalid-input',
		'answer.0: problem_required'
	);
	for (const { actor } of [ada, bo, cleo]) await joinActivity(actor, { activityId, ...answers });
	assert.equal(await joinActivity(ada.actor, { activityId, 'answer.0': 'To teach' }), 'applied');
	const { participants, counts } = await seeParticipants(owner, activityId, {
		state: 'applied',
		find: 'adà'
	});
	assert.equal(counts.applied, 3);
	assert.deepEqual(
		participants.map(({ name, answers: said }) => [name, said[0]?.given]),
		[['Ada', ['To teach']]]
	);
	const people = [ada.id, bo.id].join('\n');
	await refused(decideSignUps(owner, { activityId, people, decision: 'accept' }), 'full');
	assert.equal(await standingOf(ada.actor, activityId), 'applied', 'all of it or nothing');
	const words = 'Dear {name}, come to {activity}!\n\nBring boots.';
	await decideSignUps(owner, { activityId, people: ada.id, decision: 'accept', words, keep: 'yes' });
	await decideSignUps(owner, { activityId, people: bo.id, decision: 'reserve' });
	await decideSignUps(owner, { activityId, everybody: 'applied', decision: 'decline' });
	const mail = await newestMail(ada.email);
	assert.equal(mail?.subject, 'Selected: River clean-up');
	assert.match(mail?.text ?? '', /Dear Ada, come to River clean-up!\n\nBring boots\./);
	assert.equal((await newestMail(cleo.email))?.subject, 'About your application: River clean-up');
	await refused(joinActivity(cleo.actor, { activityId, ...answers }), 'already-done');

	await leaveActivity(ada.actor, { activityId });
	assert.equal(await standingOf(bo.actor, activityId), 'joined');
	assert.equal((await newestMail(bo.email))?.subject, 'A place was freed for you: River clean-up');
	const { coming } = await seeMySignUps(bo.actor);
	assert.deepEqual(
		coming.map(({ id, standing }) => [id, standing]),
		[[activityId, 'joined']]
	);
	const left = await db().selectFrom('signUps').select('answers').where('accountId', '=', ada.id).execute();
	assert.deepEqual(left, [{ answers: [] }], 'answers go with the wish to take part');
});

test('answers are for organisers; shared ones, without names, for whoever has a place', async () => {
	const { activityId, owner } = await asking({ signUp: 'open' });
	const [ada, bo] = [await someone(), await someone()];
	await joinActivity(ada.actor, { activityId, ...answers });
	const seen = async (actor: Parameters<typeof seeActivity>[0]) =>
		seeSignUp(actor, await seeActivity(actor, activityId));
	for (const actor of [visitor, bo.actor])
		assert.doesNotMatch(JSON.stringify(await seen(actor)), /Cake|learn/);
	await joinActivity(bo.actor, { activityId, 'answer.0': 'For fun' });
	const shown = await seen(bo.actor);
	assert.deepEqual(shown.shared, [{ label: 'What do you bring?', given: ['Cake'] }]);
	assert.doesNotMatch(JSON.stringify(shown), /To learn/);
	assert.equal((await seen(owner)).shared.length, 1);
	await signUpsOnAccountLeft.hear({ accountId: ada.id });
	assert.deepEqual((await seen(bo.actor)).shared, []);
});

test('more places than before: those who wait get them; newcomers never pass them by', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const form = { capacity: '1', waitingList: 'yes' };
	const activityId = await anActivity(organisationId, eventForm(form));
	const people = await Promise.all(Array.from({ length: 5 }, () => someone()));
	for (const { actor } of people) await joinActivity(actor, { activityId });
	await runJobs();
	const { revision } = await seeDraft(owner, activityId);
	await keepDraft(owner, { activityId, revision, form: eventForm({ ...form, capacity: '3' }) });
	await publishActivity(owner, { activityId });
	const late = await someone();
	assert.equal(await joinActivity(late.actor, { activityId }), 'waiting');
	await runJobs();
	const standings = await Promise.all([...people, late].map(({ actor }) => standingOf(actor, activityId)));
	assert.deepEqual(standings, ['joined', 'joined', 'joined', 'waiting', 'waiting', 'waiting']);
	const third = people[3];
	assert.ok(third);
	assert.equal((await seeSignUp(third.actor, await seeActivity(third.actor, activityId))).waitingBefore, 0);
	await decideSignUps(owner, { activityId, people: people[0]?.id, decision: 'decline' });
	assert.equal(await standingOf(third.actor, activityId), 'joined');
	// Killed right after it, the job is done again and finds nothing to erase: the place must be given all the same.
	await signUpsOnAccountLeft.hear({ accountId: people[1]?.id ?? '' });
	assert.deepEqual(await queued('promote-waiting'), [JSON.stringify({ activityId })]);
	await signUpsOnAccountLeft.hear({ accountId: people[1]?.id ?? '' });
	await runJobs();
	assert.equal(await standingOf(people[4]?.actor ?? late.actor, activityId), 'joined');
});

test('a later deadline opens it again; when it is over, nothing is decided any more', async () => {
	const { activityId, owner } = await asking({ signUpCloses: '2027-02-01T12:30' });
	const ada = await someone();
	await refused(joinActivity(ada.actor, { activityId, ...answers }), 'sign-up-closed');
	const { revision, form } = await seeDraft(owner, activityId);
	await keepDraft(owner, { activityId, revision, form: { ...form, signUpCloses: '2027-02-01T13:30' } });
	await publishActivity(owner, { activityId });
	assert.equal(await joinActivity(ada.actor, { activityId, ...answers }), 'applied');
	setClock(() => new Date('2027-06-01T12:00:00Z'));
	await refused(decideSignUps(owner, { activityId, people: ada.id, decision: 'accept' }), 'activity-over');
	setClock(() => new Date('2027-02-01T12:00:00Z'));
	await cancelActivity(owner, { activityId, reason: 'Flood' });
	await refused(
		decideSignUps(owner, { activityId, people: ada.id, decision: 'accept' }),
		'activity-cancelled'
	);
});

test('a message to some or to all of a standing, with the name of each; strange braces are refused', async () => {
	const { activityId, owner } = await asking({ signUp: 'open', questions: [], waitingList: 'yes' });
	const people = await Promise.all(['Ada', 'Bo', 'Cleo'].map((name) => someone(name)));
	for (const { actor } of people) await joinActivity(actor, { activityId });
	const told = await messageParticipants(owner, {
		activityId,
		everybody: 'joined',
		subject: 'Bring boots',
		words: 'Dear { name },\n\nit will rain.'
	});
	assert.deepEqual(told, { told: 2 });
	assert.match((await newestMail(people[1]?.email ?? ''))?.text ?? '', /Dear Bo,\n\nit will rain\./);
	assert.match((await newestMail(people[2]?.email ?? ''))?.subject ?? '', /waiting list/);
	const message = { activityId, people: people[2]?.id, subject: 'Hi', words: 'Dear {surname}' };
	await refused(messageParticipants(owner, message), 'invalid-input', 'words: sign_up_problem_placeholder');
	await refused(
		messageParticipants(owner, { ...message, words: 'Hi', people: '' }),
		'invalid-input',
		'people: sign_up_problem_nobody'
	);
});

test('only those who run it select, write to people and see what they answered', async () => {
	const { activityId, organisationId } = await asking();
	const ada = await someone();
	await joinActivity(ada.actor, { activityId, ...answers });
	const assessor = person((await anAccount()).id, { organisations: { [organisationId]: 'assessor' } });
	const elsewhere = (await anOrganisation()).owner;
	const doing = [
		(actor: typeof assessor) => decideSignUps(actor, { activityId, people: ada.id, decision: 'accept' }),
		(actor: typeof assessor) =>
			messageParticipants(actor, { activityId, people: ada.id, subject: 'a', words: 'b' }),
		(actor: typeof assessor) => seeParticipants(actor, activityId)
	];
	for (const action of doing) {
		for (const actor of [ada.actor, assessor, elsewhere]) await refused(action(actor), 'not-allowed');
		await refused(action(visitor as never), 'sign-in-needed');
	}
});
