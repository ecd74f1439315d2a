import { seeDatedSessions } from '#domains/activities/see-terms.ts';
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

const meeting = (title: string, day: string, places = '') => ({
	...{ title, note: '', isSelfPaced: '', room: '', speakers: '', agenda: '', places },
	...{ starts: `2027-05-${day}T18:00`, ends: `2027-05-${day}T20:00` }
});

/** A course whose sessions are chosen; somebody has taken the only place of one. */
export async function aChoosingActivity(organisationId: string, accountId: string) {
	const sessions = [meeting('Knots', '03'), meeting('Songs', '10', '1'), meeting('Maps and stars', '17')];
	const activityId = await anActivity(
		organisationId,
		eventForm({
			...{ title: 'Three evenings by the fire', kind: 'course', starts: '', ends: '', sessions },
			...{ choosesSessions: 'yes', sessionCapacity: '12', waitingList: 'yes' }
		})
	);
	const [, songs] = await seeDatedSessions(activityId);
	await joinActivity(person(accountId), { activityId, sessions: songs?.key ?? '' });
	return { choosingActivityId: activityId };
}
