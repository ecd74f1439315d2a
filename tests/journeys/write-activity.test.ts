import { expect, type Page } from '@playwright/test';
import { desk, device, phone, signInAs } from '#support/journeys/people.ts';
import { test } from '#support/journeys/test.ts';

// Nothing typed is lost: while the connection is away, when somebody else writes too, and where no script runs.

const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
const newTitle = (words: string) => `${words} ${Date.now().toString(36)}`;

async function start(page: Page, title: string): Promise<void> {
	await signInAs(page, 'organiser');
	await page.goto('/en/activities/new');
	const organisations = page.getByLabel('Who organises it?');
	if (await organisations.isVisible()) await organisations.selectOption({ label: 'Lisna Youth Centre' });
	await page.getByLabel('Title').fill(title);
	await page.getByRole('button', { name: 'Start writing' }).click();
	await page.waitForURL(/\/edit$/);
}

async function giveWhenAndWhere(page: Page): Promise<void> {
	await page.getByLabel('Starts', { exact: true }).fill('2031-05-10T15:00');
	await page.getByLabel('Ends', { exact: true }).fill('2031-05-10T17:00');
	await page.getByLabel('Name of the place').fill('Lisna boathouse');
}

test('what is typed without a connection arrives when it is back', async ({ browser }) => {
	const page = await device(browser, { viewport: desk });
	await start(page, newTitle('Knots'));
	const box = page.getByRole('textbox', { name: 'Everything else about it' });
	await page.getByRole('toolbar', { name: 'Formatting' }).first().waitFor();
	await box.click();
	await page.keyboard.type('Bring a rope.');
	await saved(page);
	await page.context().setOffline(true);
	await page.getByLabel('In one or two sentences').fill('Typed on the ferry.');
	await expect(page.getByText(/no connection/)).toBeVisible();
	await page.context().setOffline(false);
	await saved(page);
	await page.reload();
	await expect(page.getByLabel('In one or two sentences')).toHaveValue('Typed on the ferry.');
	await expect(box).toContainText('Bring a rope.');
});

test('two people write: the later one is told, and nobody loses a word', async ({ browser }) => {
	const page = await device(browser, { viewport: desk });
	await start(page, newTitle('Sails'));
	const other = await page.context().newPage();
	await other.goto(page.url());
	await other.getByRole('toolbar', { name: 'Formatting' }).first().waitFor();
	await other.getByLabel('In one or two sentences').fill('From the other one.');
	await saved(other);
	await page.getByLabel('In one or two sentences').fill('From the first one.');
	await expect(page.getByText('Somebody else has changed this').first()).toBeVisible();
	await page.getByRole('button', { name: 'Save mine instead' }).click();
	await saved(page);
	await other.reload();
	await expect(other.getByLabel('In one or two sentences')).toHaveValue('From the first one.');
});

test('published, cancelled with its reason, and copied to run again', async ({ browser }) => {
	const page = await device(browser, { viewport: desk, timezoneId: 'Europe/London' });
	const title = newTitle('Rowing');
	await start(page, title);
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('Say when it starts');
	await giveWhenAndWhere(page);
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await expect(page.getByText('For you (London): 14:00–16:00')).toBeVisible();
	const calendar = await page.request.get(
		String(await page.getByRole('link', { name: 'Calendar file' }).getAttribute('href'))
	);
	expect(await calendar.text()).toContain('DTSTART:20310510T130000Z');
	await page.getByRole('button', { name: 'Cancel it' }).click();
	await page.getByLabel('Why is it cancelled?').fill('The boats are being painted.');
	await page.getByRole('button', { name: 'Cancel the activity' }).click();
	await expect(page.getByText('The boats are being painted.')).toBeVisible();
	await page.getByRole('link', { name: 'Copy', exact: true }).click();
	await page.getByRole('button', { name: 'Make a copy' }).click();
	await expect(page.getByLabel('Title')).toHaveValue(title);
	await expect(page.getByLabel('Starts', { exact: true })).toHaveValue('');
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false, viewport: phone });

	test('rows are added and dropped, the draft is kept, and it is published', async ({ page }) => {
		const title = newTitle('Sewing');
		await start(page, title);
		await page.getByLabel('In one or two sentences').fill('Needles are there.');
		await page.getByRole('button', { name: 'Add a person' }).click();
		await page.getByRole('group', { name: 'Person 1' }).getByLabel('Name', { exact: true }).fill('Vida');
		await page.getByRole('button', { name: 'Add a session' }).click();
		await page.getByRole('button', { name: 'Remove Session 1' }).click();
		await expect(page.getByLabel('In one or two sentences')).toHaveValue('Needles are there.');
		await page.getByRole('button', { name: 'Publish', exact: true }).click();
		await expect(page.getByText('Before it can be published')).toBeVisible();
		await giveWhenAndWhere(page);
		await page.getByRole('button', { name: 'Save the draft' }).first().click();
		await expect(page.getByLabel('Name of the place')).toHaveValue('Lisna boathouse');
		await page.getByRole('button', { name: 'Publish', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await expect(page.getByText('Vida')).toBeVisible();
	});
});
