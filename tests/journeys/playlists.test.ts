import { expect, type Page } from '@playwright/test';
import { newId } from '#server/id.ts';
import { getBadge } from '#support/journeys/earning.ts';
import { desk, device, phone, signIn, signInAs } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

const newTitle = (words: string) => `${words} ${Date.now().toString(36)}`;
const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const reached = (page: Page, words: string) =>
	expect(page.getByRole('progressbar', { name: 'How far you are' })).toHaveText(words);

/** Types the words of an activity's title and puts what is found on the path. */
async function take(page: Page, title: string): Promise<void> {
	const add = button(page, `Add: ${title}`);
	// The catalogue hears of a new activity a moment later.
	await expect(async () => {
		await page.getByLabel('Words of its title').fill(title);
		await button(page, 'Find').click();
		await expect(add).toBeVisible({ timeout: 3000 });
	}).toPass();
	await add.click();
	await expect(page.getByRole('group', { name: /^Step \d+$/ }).filter({ hasText: title })).toBeVisible();
}

async function addLink(page: Page, step: string, title: string): Promise<void> {
	await button(page, 'Add a link').click();
	const row = page.getByRole('group', { name: step, exact: true });
	await row.getByLabel('Address of the page').fill(`https://read.petrana.example/${newId()}`);
	await row.getByLabel('What it is').fill(title);
	await row.getByLabel(/Minutes it takes/).fill('20');
}

test('an organiser makes a path, a learner walks it to its end and gets its badge', async ({ browser }) => {
	const { activityTitle, claimPath, address } = await setScene('path-to-walk', {});
	const title = newTitle('Rope school');
	const maker = await device(browser, { viewport: desk });
	await signInAs(maker, 'organiser');
	await maker.goto('/en/playlists/new');
	await maker.getByLabel('Whose playlist is it?').selectOption({ label: 'Lisna Youth Centre' });
	await maker.getByLabel('Title').fill(title);
	await button(maker, 'Start').click();
	await button(maker, 'Publish').click();
	await expect(maker.getByRole('alert')).toContainText('at least one step');
	await take(maker, activityTitle);
	await addLink(maker, 'Step 2', 'Twelve knots, drawn');
	await button(maker, 'Move up Step 2').click();
	await expect(maker.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
	await button(maker, 'Publish').click();
	await expect(maker.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await expect(maker.getByText('3 hrs, 20 mins')).toBeVisible();
	const address_ = maker.url();
	await maker.getByRole('link', { name: 'Finish the badge' }).click();
	await button(maker, 'Publish').click();
	await maker.waitForURL(/done=published/);

	const page = await device(browser);
	await signIn(page, address);
	await page.goto(address_);
	await button(page, 'Follow this playlist').click();
	await reached(page, '0 of 2');
	await button(page, 'I have done this: Twelve knots, drawn').click();
	await reached(page, '1 of 2');
	await page.goto(claimPath);
	await getBadge(page);
	await expect(async () => {
		await page.goto(address_);
		await expect(page.getByRole('heading', { name: 'You made it!' })).toBeVisible({ timeout: 2000 });
	}).toPass();
	await page.getByRole('link', { name: 'See the badge in my passport' }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await page.goto('/en/passport');
	await reached(page, '2 of 2');
	await page.goto(`/en/activities?q=${encodeURIComponent(activityTitle)}`);
	await page.getByRole('link', { name: activityTitle, exact: true }).click();
	await expect(page.getByRole('heading', { name: 'On 1 playlist' })).toBeVisible();
});

test('the last tick brings the badge while one looks on', async ({ browser }) => {
	const page = await device(browser);
	await signInAs(page, 'organiser');
	const title = newTitle('One page');
	await page.goto('/en/playlists/new');
	await page.getByLabel('Whose playlist is it?').selectOption({ label: 'Lisna Youth Centre' });
	await page.getByLabel('Title').fill(title);
	await button(page, 'Start').click();
	await addLink(page, 'Step 1', 'The page');
	await button(page, 'Publish').click();
	await page.getByRole('link', { name: 'Finish the badge' }).click();
	await button(page, 'Publish').click();
	await page.waitForURL(/done=published/);
	await page.goto('/en/playlists');
	await page.getByRole('link', { name: title }).click();
	await button(page, 'Follow this playlist').click();
	await button(page, 'I have done this: The page').click();
	await expect(page.getByRole('link', { name: 'See the badge in my passport' })).toBeVisible();
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false, viewport: phone });

	test('a learner follows a path, ticks a link, takes it back and stops', async ({ page }) => {
		const { address } = await setScene('path-to-walk', {});
		await signIn(page, address);
		await page.goto('/en/playlists?q=cacciavite');
		await page.getByRole('link', { name: 'Dal cacciavite al codice' }).click();
		await button(page, 'Follow this playlist').click();
		await reached(page, '0 of 3');
		await button(page, /^I have done this/).click();
		await reached(page, '1 of 3');
		await button(page, /^Not done after all/).click();
		await reached(page, '0 of 3');
		await button(page, 'Stop following').click();
		await expect(button(page, 'Follow this playlist')).toBeVisible();
	});

	test('a learner makes a path for themself, and a remix of another', async ({ page }) => {
		const { activityTitle, address } = await setScene('path-to-walk', {});
		const title = newTitle('For me');
		await signIn(page, address);
		await page.goto('/en/playlists/new');
		await page.getByLabel('Title').fill(title);
		await button(page, 'Start').click();
		await addLink(page, 'Step 1', 'A page to read');
		await take(page, activityTitle);
		await button(page, 'Move up Step 2').click();
		const first = page.getByRole('group', { name: 'Step 1', exact: true });
		await expect(first).toContainText(activityTitle);
		await button(page, 'Remove Step 1').click();
		await expect(first.getByLabel('What it is')).toHaveValue('A page to read');
		await button(page, 'Save my playlist').click();
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await expect(page.getByText('Only me')).toBeVisible();
		await page.goto('/en/playlists?q=Varuhi');
		await page.getByRole('link', { name: 'Varuhi Krasa' }).click();
		await page.getByRole('link', { name: 'Remix' }).click();
		await button(page, 'Make my remix').click();
		await page.getByRole('textbox', { name: 'Title', exact: true }).fill(`${title} too`);
		await button(page, 'Save my playlist').click();
		await expect(page.getByText('Made from')).toContainText('Varuhi Krasa');
		await page.goto('/en/passport');
		await expect(page.getByRole('link', { name: `${title} too` })).toBeVisible();
	});
});

for (const visibility of ['private', 'by-link', 'public'] as const) {
	test(`a learner's own playlist, ${visibility}`, async ({ page, request }) => {
		const { playlistId, title } = await setScene('own-playlist', { birthYear: 1999, visibility });
		const isOpen = visibility !== 'private';
		for (const path of [`/playlists/${playlistId}`, `/playlists/${playlistId}/picture.png`]) {
			expect((await request.get(path)).status()).toBe(isOpen ? 200 : 404);
		}
		const json = await request.get(`/playlists/${playlistId}`, { headers: { accept: 'application/json' } });
		expect(json.status()).toBe(isOpen ? 200 : 404);
		if (isOpen)
			expect(await json.json()).toMatchObject({ '@type': ['LearningResource', 'ItemList'], name: title });
		const robots = page.locator('meta[name="robots"]');
		await page.goto(`/en/playlists/${playlistId}`);
		await expect(robots).toHaveCount(visibility === 'by-link' ? 1 : 0);
		const isListed = visibility === 'public';
		// Search engines are led to organisations' playlists only.
		expect(await (await request.get('/sitemap.xml')).text()).not.toContain(playlistId);
		await page.goto(`/en/playlists?q=${encodeURIComponent(title)}`);
		await expect(page.getByRole('link', { name: title })).toHaveCount(isListed ? 1 : 0);
	});
}
