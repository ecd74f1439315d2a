import { root, type Visit } from './visit.ts';

const activity = `${root}/activities/[id=id]`;
const link = `${root}/badges/[id=id]/links/[link=id]`;

/** Who comes and who came: the door, its screen and its lists, passes, cards for a group, and rotating claim links. */
export const doorVisits: Visit[] = [
	...['door', 'attendance', 'cards', 'cards/sheet'].map((page): Visit => ({
		route: `${activity}/${page}`,
		as: 'organiser',
		at: (ids) => `/en/activities/${ids.doorId}/${page}`
	})),
	{
		route: `${activity}/door`,
		as: 'organiser',
		state: 'nobody expected',
		at: (ids) => `/en/activities/${ids.emptyDoorId}/door`
	},
	{
		route: `${activity}/door/screen`,
		as: 'organiser',
		at: (ids) => `/en/activities/${ids.doorId}/door/screen?session=whole`
	},
	{ route: `${activity}/check-in`, as: 'visitor', at: (ids) => `/en/activities/${ids.doorId}/check-in` },
	{ route: `${activity}/consent`, as: 'learner', at: (ids) => `/en/activities/${ids.doorId}/consent` },
	{ route: `${root}/consents`, as: 'youngLearner', at: () => '/en/consents' },
	{ route: `${root}/consents/[token]`, as: 'visitor', at: (ids) => `/en/consents/${ids.consentToken}` },
	{ route: `${activity}/pass`, as: 'learner', at: (ids) => `/en/activities/${ids.doorId}/pass` },
	{
		route: `${link}/screen`,
		as: 'organiser',
		at: (ids) => `/en/badges/${ids.rotatingBadgeId}/links/${ids.rotatingLinkId}/screen`
	},
	{
		route: `${link}/asked`,
		as: 'organiser',
		at: (ids) => `/en/badges/${ids.rotatingBadgeId}/links/${ids.rotatingLinkId}/asked`
	}
];
