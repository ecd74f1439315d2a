import { expect } from '@playwright/test';
import { desk, device } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

// Browsers find every name under localhost on this machine, so that a domain needs no further setting.

test('a city on a domain of its own shows its pages there, and sends people home for what is theirs', async ({
	browser,
	baseURL
}) => {
	const { domain, cityName, activityTitle, foreignTitle } = await setScene('own-domain', {});
	const home = new URL(String(baseURL)).origin;
	const there = home.replace('localhost', domain);
	const page = await device(browser, { viewport: desk });
	const foreign: string[] = [];
	page.on('request', (request) => {
		const { protocol, origin, href } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== there) foreign.push(href);
	});

	await page.goto(there);
	await expect(page).toHaveURL(`${there}/en`);
	await expect(page.getByRole('heading', { level: 1, name: cityName })).toBeVisible();
	const discover = page.getByRole('link', { name: 'Discover', exact: true }).first();
	await expect(async () => {
		await discover.click();
		await expect(page).toHaveURL(`${there}/en/activities`);
		await expect(page.getByRole('link', { name: activityTitle }).first()).toBeVisible({ timeout: 2000 });
	}).toPass();
	await expect(page.getByRole('link', { name: foreignTitle })).toHaveCount(0);
	await page.getByRole('link', { name: activityTitle }).first().click();
	await expect(page.getByRole('heading', { level: 1, name: activityTitle })).toBeVisible();
	expect(new URL(page.url()).origin).toBe(there);
	expect(foreign).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);

	await page.getByRole('link', { name: 'Sign in to join' }).click();
	await expect(page).toHaveURL(new RegExp(`^${home}/en/sign-in\\?next=`));
	for (const own of ['/en/passport', '/en/claim', '/claim/abc', '/en/account']) {
		await page.goto(there + own);
		expect(new URL(page.url()).origin, own).toBe(home);
	}
});
