import { cancelActivity } from '#domains/activities/cancel-activity.ts';
import { copyActivity } from '#domains/activities/copy-activity.ts';
import { keepDraft } from '#domains/activities/keep-draft.ts';
import { publishActivity } from '#domains/activities/publish-activity.ts';
import { startActivity } from '#domains/activities/start-activity.ts';
import { activityToTranslate } from '#domains/activities/translate-activity.ts';
import { unpublishActivity } from '#domains/activities/unpublish-activity.ts';
import { checkIn } from '#domains/attendance/check-in.ts';
import { enterAttendance } from '#domains/attendance/enter-attendance.ts';
import { noteAttendance } from '#domains/attendance/note-attendance.ts';
import { makeCards, voidGroupCard } from '#domains/cards/make-cards.ts';
import { answerFeedback } from '#domains/feedback/answer-feedback.ts';
import { closeFeedback } from '#domains/feedback/close-feedback.ts';
import { keepFeedbackForm } from '#domains/feedback/keep-feedback-form.ts';
import { awaitConsent } from '#domains/sign-ups/await-consent.ts';
import { decideSignUps } from '#domains/sign-ups/decide-sign-ups.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { leaveActivity } from '#domains/sign-ups/leave-activity.ts';
import { messageParticipants } from '#domains/sign-ups/message-participants.ts';
import { keepTranslation, publishTranslation } from '#domains/translations/keep-translation.ts';
import { eventForm } from '../activities.ts';
import type { ActionTable } from './action-row.ts';
import { learner, signedIn, team } from './roles.ts';

const everybody = { everybody: 'joined' };

export const activityActions: ActionTable = {
	'activities.startActivity': [team, (as, to) => startActivity(as, { organisationId: to.organisationId })],
	'activities.keepDraft': [
		team,
		(as, to) => keepDraft(as, { activityId: to.draftActivityId, revision: 1, form: eventForm() })
	],
	'activities.publishActivity': [team, (as, to) => publishActivity(as, { activityId: to.draftActivityId })],
	'activities.copyActivity': [team, (as, to) => copyActivity(as, { activityId: to.activityId })],
	'translations.keepTranslation': [
		team,
		async (as, to) => {
			const thing = await activityToTranslate(as, to.activityId);
			return keepTranslation(as, thing, { language: 'it', revision: 0, texts: { title: 'Fiume' } });
		}
	],
	'translations.publishTranslation': [
		team,
		async (as, to) => publishTranslation(as, await activityToTranslate(as, to.activityId), 'it')
	],
	'sign-ups.joinActivity': [signedIn, (as, to) => joinActivity(as, { activityId: to.activityId })],
	'sign-ups.awaitConsent': [
		signedIn,
		(as, to) => awaitConsent(as, { activityId: to.activityId, address: 'guardian@example.org' }),
		'already-done'
	],
	'sign-ups.messageParticipants': [
		team,
		(as, to) =>
			messageParticipants(as, { activityId: to.activityId, ...everybody, subject: 'Boots', words: 'Bring.' })
	],
	'attendance.checkIn': [
		signedIn,
		(as, to) => checkIn(as, { activityId: to.activityId, arrival: to.arrival })
	],
	'attendance.enterAttendance': [
		team,
		(as, to) => enterAttendance(as, { activityId: to.activityId, session: 'whole', shown: '', came: '' })
	],
	'attendance.noteAttendance': [
		team,
		(as, to) => noteAttendance(as, { activityId: to.activityId, records: [] })
	],
	'feedback.keepFeedbackForm': [team, (as, to) => keepFeedbackForm(as, { activityId: to.activityId })],
	'feedback.answerFeedback': [
		learner,
		(as, to) => answerFeedback(as, { activityId: to.activityId, stars: '5' }),
		'not-ready'
	],
	'feedback.closeFeedback': [team, (as, to) => closeFeedback(as, { activityId: to.activityId })],
	'cards.makeCards': [team, (as, to) => makeCards(as, { activityId: to.activityId, people: 'Owl' })],
	'cards.voidGroupCard': [team, (as, to) => voidGroupCard(as, { cardId: to.cardId })],
	'sign-ups.decideSignUps': [
		team,
		(as, to) => decideSignUps(as, { activityId: to.activityId, ...everybody, decision: 'decline' })
	],
	'sign-ups.leaveActivity': [signedIn, (as, to) => leaveActivity(as, { activityId: to.activityId })],
	'activities.unpublishActivity': [
		[...team, 'cityAdmin'],
		(as, to) => unpublishActivity(as, { activityId: to.draftActivityId })
	],
	'activities.cancelActivity': [
		team,
		(as, to) => cancelActivity(as, { activityId: to.activityId, reason: 'Flood.' })
	]
};
