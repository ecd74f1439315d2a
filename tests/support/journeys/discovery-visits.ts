import { root, type Visit } from './visit.ts';

/** As `2027-05`. */
function monthsAgo(count: number): string {
	const day = new Date();
	day.setUTCDate(1);
	day.setUTCMonth(day.getUTCMonth() - count);
	return day.toISOString().slice(0, 7);
}

/** The catalogue as it is found, searched, and searched in vain. */
export const discoveryVisits: Visit[] = [
	{ route: `${root}/activities`, as: 'visitor', at: () => '/en/activities' },
	{ route: `${root}/activities`, as: 'visitor', state: 'nothing found', at: () => '/en/activities?q=xyzzyx' },
	{
		route: `${root}/activities`,
		as: 'visitor',
		state: 'everything open, a slip mended, part of the address left out',
		at: () => '/it/activities?q=fotografai&cost=free&near=45.9,13.6&radius=2000&kind=opera',
		act: async (page) => {
			await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
			await page.getByRole('combobox', { name: 'Che cosa cerchi?' }).fill('re');
			await page.getByRole('listbox', { name: 'Suggerimenti' }).getByRole('option').first().waitFor();
		}
	},
	{
		route: `${root}/activities`,
		as: 'visitor',
		state: 'a filter in the way',
		at: () => '/en/activities?q=chess&kind=conference'
	},
	{ route: `${root}/activities`, as: 'visitor', state: 'calendar', at: () => '/en/activities?view=month' },
	{
		route: `${root}/activities`,
		as: 'visitor',
		state: 'a month of nothing',
		at: () => `/en/activities?view=month&month=${monthsAgo(6)}`
	}
];
