import { unsubscribeToken } from '#domains/notifications/unsubscribe-token.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { anActivity, eventForm } from '../activities.ts';
import { person } from '../people.ts';

export const questions = [
	{
		label: 'Why do you want to come?',
		hint: 'Two or three sentences.',
		type: 'long',
		choices: '',
		isRequired: 'yes',
		isShared: ''
	},
	{
		label: 'What do you bring?',
		hint: '',
		type: 'choice',
		choices: 'Cake\nSoup\nNothing',
		isRequired: 'yes',
		isShared: 'yes'
	},
	{ label: 'Can you swim?', hint: '', type: 'yes-no', choices: '', isRequired: '', isShared: '' }
];

/** An activity by application for one person, with questions. */
export const anAskingActivity = (organisationId: string, title: string): Promise<string> =>
	anActivity(
		organisationId,
		eventForm({ title, signUp: 'application', capacity: '1', waitingList: 'yes', questions })
	);

/** The same, to which somebody has applied. */
export async function anAppliedActivity(organisationId: string, accountId: string) {
	const activityId = await anAskingActivity(organisationId, 'A day on the raft');
	await joinActivity(person(accountId), {
		activityId,
		'answer.0': 'I have never been on a raft.',
		'answer.1': 'Cake'
	});
	return { askingActivityId: activityId, unsubscribeToken: unsubscribeToken(accountId, 'session-reminder') };
}
