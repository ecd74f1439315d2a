import { expect } from '@playwright/test';
import { phone, signInAs } from '#support/journeys/people.ts';
import { test } from '#support/journeys/test.ts';

// An organiser says what an activity is about; the badge that is born of it says so to the world.

const newTitle = (words: string) => `${words} ${Date.now().toString(36)}`;

test('a skill is picked by keyboard, and stands on the page and in the badge that credentials carry', async ({
	page,
	request
}) => {
	await signInAs(page, 'organiser');
	await page.goto('/en/activities/new');
	const organisations = page.getByLabel('Who organises it?');
	if (await organisations.isVisible()) await organisations.selectOption({ label: 'Lisna Youth Centre' });
	await page.getByLabel('Title').fill(newTitle('Rope bridges'));
	await page.getByRole('button', { name: 'Start writing' }).click();
	await page.waitForURL(/\/edit$/);
	await page.getByLabel('Starts', { exact: true }).fill('2031-05-10T15:00');
	await page.getByLabel('Name of the place').fill('Lisna boathouse');

	const search = page.getByRole('combobox', { name: 'Find a skill' });
	const offers = page.getByRole('listbox', { name: 'Skills found' });
	await search.focus();
	await page.keyboard.type('colabor');
	await expect(offers.getByRole('option').first()).toContainText('Collabor');
	await page.keyboard.press('Escape');
	await expect(offers).toBeHidden();
	await search.fill('');
	await page.keyboard.type('collaboration');
	await offers.getByRole('option', { name: /^Collaboration LifeComp/ }).waitFor();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const picked = page.getByRole('list', { name: 'Picked skills' });
	await expect(picked).toContainText('Collaboration');
	await expect(search).toBeFocused();
	await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await page.getByRole('link', { name: 'Collaboration (LifeComp)' }).waitFor();
	await page.getByRole('link', { name: 'Finish and publish its badge' }).click();
	await expect(page.getByRole('list', { name: 'Picked skills' })).toContainText('Collaboration');
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await page.waitForURL(/done=published/);
	const id = /badges\/([^/]+)\/edit/.exec(page.url())?.[1];
	const { alignment } = await (await request.get(`/badges/${id}.json`)).json();
	expect(alignment).toEqual([
		{
			type: ['Alignment'],
			targetName: 'Collaboration',
			targetUrl: 'https://doi.org/10.2760/302967#S3',
			targetFramework: 'LifeComp',
			targetCode: 'S3',
			targetType: 'ceasn:Competency'
		}
	]);
	await page.goto(`/en/badges/${id}`);
	await page.getByRole('link', { name: 'Collaboration (LifeComp)' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Collaboration' })).toBeVisible();
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false, viewport: phone });

	test('a skill is found, suggested, picked and taken away with buttons', async ({ page }) => {
		await signInAs(page, 'organiser');
		await page.goto('/en/activities/new');
		const organisations = page.getByLabel('Who organises it?');
		if (await organisations.isVisible()) await organisations.selectOption({ label: 'Lisna Youth Centre' });
		await page.getByLabel('Title').fill(newTitle('Repair old computers as a team'));
		await page.getByRole('button', { name: 'Start writing' }).click();
		await page.getByLabel('Find a skill').fill('empathy');
		await page.getByRole('button', { name: 'Find', exact: true }).click();
		await page.getByRole('button', { name: 'Add Empathy (LifeComp)' }).click();
		const picked = page.getByRole('list', { name: 'Picked skills' });
		await expect(picked).toContainText('Empathy');
		await page.getByRole('button', { name: 'Suggest skills from the text' }).click();
		await page
			.getByRole('button', { name: /^Add .*\(DigComp\)$/ })
			.first()
			.click();
		await expect(picked).toContainText('DigComp');
		await page.getByRole('button', { name: 'Remove Empathy' }).click();
		await expect(picked).not.toContainText('Empathy');
		await expect(picked).toContainText('DigComp');
	});
});
