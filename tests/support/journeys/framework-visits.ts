import { press, root, type Visit } from './visit.ts';

/** Frameworks, their skills, and the picker of skills in both editors. */
export const frameworkVisits: Visit[] = [
	{ route: `${root}/frameworks`, as: 'visitor', at: () => '/en/frameworks' },
	{
		route: `${root}/frameworks`,
		as: 'visitor',
		state: 'mistyped',
		at: () => '/en/frameworks?q=colaboration'
	},
	{ route: `${root}/frameworks`, as: 'cityAdmin', at: () => '/it/frameworks' },
	{
		route: `${root}/frameworks/[id=id]`,
		as: 'visitor',
		at: (ids) => `/en/frameworks/${ids.frameworkId}`
	},
	{
		route: `${root}/frameworks/[id=id]`,
		as: 'visitor',
		state: 'nothing found',
		at: (ids) => `/en/frameworks/${ids.frameworkId}?q=xyzzyx`
	},
	{ route: `${root}/frameworks/import`, as: 'operator', at: () => '/en/frameworks/import' },
	{
		route: `${root}/frameworks/import`,
		as: 'cityAdmin',
		state: 'refused',
		at: () => '/en/frameworks/import',
		act: async (page) => {
			await page.getByLabel('Or its text').fill('a,b\n1,2');
			await press('Bring it in')(page);
		}
	},
	{ route: `${root}/skills/[id=id]`, as: 'visitor', at: (ids) => `/en/skills/${ids.skillId}` },
	{
		route: `${root}/activities/[id=id]/edit`,
		as: 'organiser',
		state: 'picking a skill',
		at: (ids) => `/en/activities/${ids.activityId}/edit`,
		act: async (page) => {
			await press('Suggest skills from the text')(page);
			await page.getByText('Suggested from the text').waitFor();
			await page.getByRole('combobox', { name: 'Find a skill' }).pressSequentially('collab');
			await page.getByRole('option', { name: /Collaboration/ }).waitFor();
		}
	}
];
