import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cancelActivity } from '#domains/activities/cancel-activity.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { enterAttendance } from '#domains/attendance/enter-attendance.ts';
import { doorSessions } from '#domains/attendance/session.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { type Actor, visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { anOrganisation } from '#support/places.ts';
import { refused } from '#support/refused.ts';
import { answerFeedback } from './answer-feedback.ts';
import { askFeedback } from './ask-feedback.ts';
import { closeFeedback } from './close-feedback.ts';
import { answersShown } from './feedback.ts';
import { keepFeedbackForm } from './keep-feedback-form.ts';
import { feedbackOnAccountLeft } from './on-account-left.ts';
import { hasFeedback, seeFeedback, seeResults } from './see-feedback.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const questions = {
	'questions.0.label': 'Would you come again?',
	'questions.0.type': 'yes-no',
	'questions.2.label': 'What shall stay?',
	'questions.2.type': 'short'
};
const before_ = () => setClock(() => new Date('2027-02-01T12:00:00Z'));
const afterwards = () => setClock(() => new Date('2027-05-08T18:00:00Z'));

async function anAsking(people: number) {
	before_();
	const { id: organisationId, owner } = await anOrganisation();
	const activityId = await anActivity(organisationId, eventForm());
	await keepFeedbackForm(owner, { activityId, ...questions });
	const learners: Awaited<ReturnType<typeof aLearner>>[] = [];
	for (let n = 0; n < people; n++) learners.push(await aLearner());
	for (const { actor } of learners) await joinActivity(actor, { activityId });
	return { activityId, owner, learners };
}

const askedOf = async (activityId: string): Promise<string[]> => {
	const rows = await db()
		.selectFrom('notifications')
		.select(['accountId', 'mailValues'])
		.where('kind', '=', 'feedback-asked')
		.execute();
	return rows
		.filter(({ mailValues }) => (mailValues as { link: string }).link.includes(activityId))
		.map(({ accountId }) => accountId);
};

test('asked once when it is over; answered, changed; figures from five answers on', async () => {
	const { activityId, owner, learners } = await anAsking(5);
	await askFeedback();
	assert.deepEqual(await askedOf(activityId), []);
	const [first] = learners;
	assert.ok(first);
	await refused(answerFeedback(first.actor, { activityId, stars: '4' }), 'not-ready');
	afterwards();
	await Promise.all([askFeedback(), askFeedback()]);
	assert.deepEqual((await askedOf(activityId)).sort(), learners.map(({ id }) => id).sort());
	await refused(
		answerFeedback(first.actor, { activityId }),
		'invalid-input',
		'stars: feedback_problem_stars'
	);
	for (const { actor } of learners.slice(0, 4)) {
		await answerFeedback(actor, { activityId, stars: '4', 'answer.0': 'yes', 'answer.1': 'The soup' });
	}
	const few = await seeResults(owner, activityId);
	assert.deepEqual(
		[
			few.results.count,
			few.results.isFew,
			few.results.stars,
			few.results.questions.map(({ texts }) => texts)
		],
		[4, true, [], [[], []]]
	);
	await answerFeedback(first.actor, { activityId, stars: '1', 'answer.0': 'no' });
	const last = learners[4];
	assert.ok(last);
	await answerFeedback(last.actor, { activityId, stars: '5', 'answer.0': 'yes' });
	const { results } = await seeResults(owner, activityId);
	assert.deepEqual([results.count, results.average], [5, 18 / 5]);
	assert.deepEqual(
		results.stars.map(({ count }) => count),
		[1, 3, 0, 0, 1]
	);
	assert.deepEqual(
		results.questions[0]?.bars.map(({ count }) => count),
		[4, 1]
	);
	assert.deepEqual([results.questions[1]?.count, results.questions[1]?.isFew], [3, true]);
	assert.deepEqual(results.questions[1]?.texts, []);
	await refused(keepFeedbackForm(owner, { activityId }), 'already-done');
});

test('while people answer, five more are counted at once; in the end all are', () => {
	const given = Array.from({ length: 13 }, () => ({ stars: 4, answers: [] }));
	const shown = (count: number, isClosed: boolean) => answersShown(given.slice(0, count), isClosed).length;
	assert.deepEqual(
		[4, 5, 9, 10, 13].map((count) => shown(count, false)),
		[4, 5, 5, 10, 10]
	);
	assert.equal(shown(13, true), 13);
});

test('closed: nobody answers any more, and nothing says whose an answer was', async () => {
	const { activityId, owner, learners } = await anAsking(2);
	afterwards();
	const [one, other] = learners;
	assert.ok(one && other);
	await answerFeedback(one.actor, { activityId, stars: '3' });
	await answerFeedback(other.actor, { activityId, stars: '2' });
	await feedbackOnAccountLeft.hear({ accountId: other.id });
	assert.equal((await seeResults(owner, activityId)).results.count, 1);
	await closeFeedback(owner, { activityId });
	await refused(answerFeedback(one.actor, { activityId, stars: '5' }), 'already-done');
	assert.equal((await seeFeedback(one.actor, activityId)).own, undefined);
	const rows = await db()
		.selectFrom('feedbackAnswers')
		.select('accountId')
		.where('activityId', '=', activityId)
		.execute();
	assert.deepEqual(rows, [{ accountId: null }]);
});

test('who had no place, who runs another organisation, who is signed out: all are denied', async () => {
	const { activityId, owner } = await anAsking(1);
	afterwards();
	const stranger = await aLearner();
	const { owner: elsewhere } = await anOrganisation();
	await refused(answerFeedback(stranger.actor, { activityId, stars: '1' }), 'was-not-there');
	await refused(seeFeedback(stranger.actor, activityId), 'was-not-there');
	await refused(seeFeedback(visitor, activityId), 'sign-in-needed');
	await refused(seeResults(elsewhere, activityId), 'not-allowed');
	await refused(keepFeedbackForm(elsewhere, { activityId }), 'not-allowed');
	await refused(closeFeedback(elsewhere, { activityId }), 'not-allowed');
	await refused(
		keepFeedbackForm(owner, { activityId, 'questions.0.label': 'Which?', 'questions.0.type': 'choice' }),
		'invalid-input',
		'questions.0.choices: activity_problem_choices'
	);
});

test('a cancelled one is not asked about', async () => {
	const { activityId, owner } = await anAsking(1);
	await cancelActivity(owner, { activityId, reason: 'Rain' });
	afterwards();
	await askFeedback();
	assert.deepEqual(await askedOf(activityId), []);
});

test('those who were there are asked, whoever was absent is not; without any list, all who have a place', async () => {
	const { activityId, owner, learners } = await anAsking(3);
	const [came, absent, leftEarly] = learners;
	assert.ok(came && absent && leftEarly);
	afterwards();
	await answerFeedback(absent.actor, { activityId, stars: '2' });
	const session = doorSessions((await seeActivity(owner, activityId)).activity)[0]?.key ?? '';
	const key = ({ id }: { id: string }) => `a:${id}`;
	const marked = { activityId, session, shown: learners.map(key) };
	await enterAttendance(owner, { ...marked, came: [key(came), key(leftEarly)] });
	await askFeedback();
	assert.deepEqual((await askedOf(activityId)).sort(), [came.id, leftEarly.id].sort());
	await answerFeedback(came.actor, { activityId, stars: '5' });
	await refused(answerFeedback(absent.actor, { activityId, stars: '1' }), 'was-not-there');
	await refused(seeFeedback(absent.actor, activityId), 'was-not-there');
	const has = async (actor: Actor) => hasFeedback(actor, activityId);
	assert.deepEqual(
		[await has(came.actor), await has(absent.actor), await has(visitor)],
		[true, false, false]
	);
	await enterAttendance(owner, { ...marked, came: [] });
	assert.equal(await has(absent.actor), true, 'an emptied list is no list');
});
