import { press, root, type Visit } from './visit.ts';

const page = `${root}/badge-systems/[id=id]`;

/** Badge systems: seen, climbed, made. */
export const milestoneVisits: Visit[] = [
	{ route: page, as: 'visitor', at: (ids) => `/en/badge-systems/${ids.badgeSystemId}` },
	{ route: page, as: 'learner', state: 'Italian', at: (ids) => `/it/badge-systems/${ids.badgeSystemId}` },
	{ route: `${page}/edit`, as: 'organiser', at: (ids) => `/en/badge-systems/${ids.badgeSystemId}/edit` },
	{
		route: `${page}/edit`,
		as: 'organiser',
		state: 'refused',
		at: (ids) => `/en/badge-systems/${ids.badgeSystemId}/edit?done=saved`,
		act: press('Put it there')
	},
	{
		route: `${page}/edit`,
		as: 'cityAdmin',
		state: 'searching',
		at: (ids) => `/en/badge-systems/${ids.cityBadgeSystemId}/edit?find=knot`
	},
	{
		route: `${page}/edit`,
		as: 'cityAdmin',
		state: 'found nothing',
		at: (ids) => `/en/badge-systems/${ids.cityBadgeSystemId}/edit?find=nowhere`
	},
	{
		route: `${root}/translations/[about]/[id=id]/[to=language]`,
		as: 'organiser',
		state: 'of a badge system',
		at: (ids) => `/en/translations/badge-system/${ids.badgeSystemId}/it`
	},
	{
		route: `${root}/badge-systems/new`,
		as: 'organiser',
		at: (ids) => `/en/badge-systems/new?organisation=${ids.organisationId}`
	},
	{
		route: `${root}/badges/[id=id]`,
		as: 'learner',
		state: 'a milestone',
		at: (ids) => `/en/badges/${ids.milestoneBadgeId}`
	},
	{
		route: `${root}/badges/[id=id]/quest`,
		as: 'learner',
		state: 'a milestone',
		at: (ids) => `/en/badges/${ids.milestoneBadgeId}/quest`
	}
];
