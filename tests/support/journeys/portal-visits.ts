import { root, type Visit } from './visit.ts';

const city = `${root}/cities/[id=id]`;

/** The settings of a city's portal, the pages that a city and the operator write, and a translation being written. */
export const portalVisits: Visit[] = [
	...['look', 'front', 'area', 'domain', 'pages'].map((part): Visit => ({
		route: `${city}/settings/${part}`,
		as: 'cityAdmin',
		at: (ids) => `/en/cities/${ids.cityId}/settings/${part}`
	})),
	{ route: `${city}/[page=sitePage]`, as: 'visitor', at: (ids) => `/en/cities/${ids.cityId}/about` },
	{
		route: `${city}/[page=sitePage]/edit`,
		as: 'cityAdmin',
		at: (ids) => `/en/cities/${ids.cityId}/about/edit`
	},
	{ route: `${root}/[page=sitePage]`, as: 'visitor', at: () => '/en/privacy' },
	{ route: `${root}/[page=sitePage]/edit`, as: 'operator', at: () => '/en/about/edit' },
	{ route: `${root}/site-pages`, as: 'operator', at: () => '/en/site-pages' },
	{
		route: `${root}/translations/[about]/[id=id]/[to=language]`,
		as: 'organiser',
		at: (ids) => `/en/translations/activity/${ids.activityId}/it`
	}
];
