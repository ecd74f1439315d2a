import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooseNotifications } from '#domains/notifications/choose-notifications.ts';
import { seeNotifications } from '#domains/notifications/see-notifications.ts';
import { setClock } from '#server/clock.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { aMember, aQuest, forAssessors, workOf } from '#support/quests.ts';
import { queued } from '#support/queued.ts';
import { evidenceNotifications } from './kinds.ts';
import { reviewSubmission } from './review-submission.ts';
import { sendSubmission } from './send-submission.ts';
import { startQuest } from './start-quest.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(async () => {
	setClock(() => new Date());
	await ground.close();
});

const at = (time: string) => setClock(() => new Date(`2030-03-04T${time}:00Z`));
const mailsTo = async (email: string) => (await queued('send-mail')).filter((mail) => mail.includes(email));

test('assessors are told of evidence once between two digests, however much comes in', async () => {
	at('09:00');
	const { badgeId, organisationId, submissionId, learner } = await aQuest([forAssessors()]);
	const [one, other] = [await aMember(organisationId), await aMember(organisationId)];
	const organiser = await aMember(organisationId, 'organiser');
	await chooseNotifications(other.actor, evidenceNotifications, {
		ways: { 'evidence-waiting': 'digest' },
		timeZone: 'UTC',
		quietFrom: '',
		quietUntil: ''
	});
	await sendSubmission(learner.actor, { submissionId, text: 'I did it.' });
	const another = async () => {
		const { actor } = await aLearner();
		await startQuest(actor, { badgeId });
		await sendSubmission(actor, {
			submissionId: (await workOf(actor, badgeId)).submissionId,
			text: 'Me too.'
		});
	};
	await Promise.all([another(), another()]);
	const told = async ({ actor }: typeof one) => (await seeNotifications(actor, 'en')).length;
	assert.deepEqual([await told(one), await told(other), await told(organiser)], [1, 1, 0]);
	assert.deepEqual([(await mailsTo(one.email)).length, (await mailsTo(other.email)).length], [1, 0]);
	at('17:01');
	await another();
	assert.deepEqual([await told(one), (await mailsTo(one.email)).length], [2, 2]);
});

test('where nobody assesses, others who may review are told; and a learner, as they chose', async () => {
	at('09:00');
	const { organisationId, submissionId, learner } = await aQuest([forAssessors(), forAssessors()]);
	const organiser = await aMember(organisationId, 'organiser');
	await sendSubmission(learner.actor, { submissionId, text: 'I did it.' });
	assert.equal((await seeNotifications(organiser.actor, 'en')).length, 1);
	await chooseNotifications(learner.actor, evidenceNotifications, {
		ways: { 'evidence-approved': 'app' },
		timeZone: 'UTC',
		quietFrom: '',
		quietUntil: ''
	});
	await reviewSubmission(organiser.actor, { submissionId, round: 1, verdict: 'approve' });
	const [seen] = await seeNotifications(learner.actor, 'it');
	assert.match(seen?.title ?? '', /compito/);
	assert.deepEqual(await mailsTo(learner.email), []);
});
