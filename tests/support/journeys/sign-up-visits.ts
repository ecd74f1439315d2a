import { press, type Visit } from './visit.ts';

const root = '[lang=language]';
const activity = `${root}/activities/[id=id]`;

/** The pages of sign-ups and notifications, for the table of visits. */
export const signUpVisits: Visit[] = [
	{
		route: `${activity}/sign-up`,
		as: 'learner',
		at: (ids) => `/en/activities/${ids.askingActivityId}/sign-up`
	},
	{
		route: `${activity}/sign-up`,
		as: 'learner',
		state: 'refused',
		at: (ids) => `/en/activities/${ids.askingActivityId}/sign-up`,
		act: press('Send my application')
	},
	{
		route: `${activity}/sign-up`,
		as: 'learner',
		state: 'sessions to choose',
		at: (ids) => `/en/activities/${ids.choosingActivityId}/sign-up`
	},
	{
		route: `${activity}/sign-up`,
		as: 'learner',
		state: 'no session chosen',
		at: (ids) => `/en/activities/${ids.choosingActivityId}/sign-up`,
		act: press('Join')
	},
	{
		route: `${activity}/sign-up`,
		as: 'otherLearner',
		state: 'sessions chosen',
		at: (ids) => `/en/activities/${ids.choosingActivityId}/sign-up`
	},
	{
		route: activity,
		as: 'otherLearner',
		state: 'applied',
		at: (ids) => `/en/activities/${ids.askingActivityId}`
	},
	{
		route: `${activity}/participants`,
		as: 'organiser',
		state: 'applied',
		at: (ids) => `/en/activities/${ids.askingActivityId}/participants?state=applied`
	},
	{
		route: `${activity}/participants/decide`,
		as: 'organiser',
		state: 'one chosen',
		at: (ids) => `/en/activities/${ids.askingActivityId}/participants?state=applied`,
		act: async (page) => {
			await page.getByRole('checkbox').last().check();
			await press('Accept')(page);
		}
	},
	{
		route: `${activity}/participants/decide`,
		as: 'organiser',
		at: (ids) => `/en/activities/${ids.askingActivityId}/participants/decide`
	},
	{ route: `${activity}/feedback`, as: 'learner', at: (ids) => `/en/activities/${ids.doorId}/feedback` },
	{
		route: `${activity}/feedback/form`,
		as: 'organiser',
		at: (ids) => `/en/activities/${ids.askingActivityId}/feedback/form`
	},
	{
		route: `${activity}/feedback/form`,
		as: 'organiser',
		state: 'refused',
		at: (ids) => `/en/activities/${ids.askingActivityId}/feedback/form`,
		act: async (page) => {
			await page
				.getByRole('textbox', { name: /^Question/ })
				.first()
				.fill('Which?');
			await page.getByRole('combobox').first().selectOption('choice');
			await press('Ask for feedback')(page);
		}
	},
	{
		route: `${activity}/feedback/results`,
		as: 'organiser',
		at: (ids) => `/en/activities/${ids.doorId}/feedback/results`
	},
	{ route: `${root}/notifications`, as: 'otherLearner', at: () => '/en/notifications' },
	{ route: `${root}/notifications`, as: 'operator', state: 'empty', at: () => '/en/notifications' },
	{ route: `${root}/account/notifications`, as: 'learner', at: () => '/en/account/notifications' },
	{
		route: `${root}/unsubscribe/[token]`,
		as: 'visitor',
		at: (ids) => `/en/unsubscribe/${ids.unsubscribeToken}`
	}
];
