import { expect } from '@playwright/test';
import { device } from '#support/journeys/people.ts';
import { test } from '#support/journeys/test.ts';

test('the map by keyboard: heaps open, a card leads to an activity, and the list follows', async ({
	page
}) => {
	const foreign = new Set<string>();
	page.on('request', (request) => {
		const { protocol, host } = new URL(request.url());
		if (/^(https?|wss?):$/.test(protocol) && !host.startsWith('localhost')) foreign.add(request.url());
	});
	const drawn = page.waitForResponse((answer) => answer.url().includes('/tiles/') && answer.ok());
	await page.goto('/en/activities?city=petrana&view=map');
	const map = page.getByRole('region', { name: /^Map of activities/ });
	await drawn;
	await expect(page.getByText('Natural Earth, GeoNames')).toBeVisible();

	const card = page.getByRole('region', { name: 'Chosen on the map' });
	await expect(async () => {
		if (!(await card.isVisible())) await map.press('Enter');
		await expect(card).toBeVisible({ timeout: 1500 });
	}).toPass();
	const chosen = card.getByRole('link').first();
	await expect(chosen).toBeFocused();
	const title = String(await chosen.textContent());
	const address = String(await chosen.getAttribute('href'));
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await expect(map).toBeFocused();

	await page.getByRole('checkbox', { name: 'List follows the map' }).check();
	await map.press('ArrowRight');
	await expect(page).toHaveURL(/[?&]box=/);
	await page.getByRole('button', { name: 'Zoom out' }).click();
	await expect(page.getByRole('checkbox', { name: 'List follows the map' })).toBeChecked();

	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	expect([...foreign]).toEqual([]);
});

test('a place is found by name, also without a script', async ({ page, browser }) => {
	await page.goto('/en/activities');
	// The group of places opens by its name.
	await page.locator('summary', { hasText: 'Where' }).first().click();
	const where = page.getByRole('combobox', { name: 'Near', exact: true });
	await where.fill('petra');
	await page.getByRole('option', { name: /^Petrana/ }).click();
	await expect(page).toHaveURL(/[?&]city=petrana/);

	const plain = await device(browser, { javaScriptEnabled: false });
	await plain.goto('/en/activities?where=Milan');
	await expect(plain).toHaveURL(/near=45\.46427(,|%2C)9\.18951/);
});

test('on a phone the map is the page, and the list a sheet over it', async ({ browser }) => {
	const page = await device(browser, { hasTouch: true });
	await page.goto('/en/activities?city=petrana&view=map');
	const grip = page.getByRole('button', { name: 'List of what was found' });
	const sheet = page.getByRole('region', { name: /activities$/ });
	const height = async () => (await sheet.boundingBox())?.height ?? 0;
	await expect(grip).toHaveAttribute('aria-expanded', 'false');
	expect(await height()).toBeLessThan(100);

	await grip.tap();
	await expect(grip).toHaveAttribute('aria-expanded', 'true');
	await expect.poll(height).toBeGreaterThan(250);
	await grip.press('ArrowUp');
	await expect.poll(height).toBeGreaterThan(500);
	await grip.press('ArrowDown');
	await grip.press('ArrowDown');
	await expect.poll(height).toBeLessThan(100);
	// The focus goes nowhere that nobody sees.
	await sheet.getByRole('link', { name: /./ }).last().focus();
	await expect(grip).toHaveAttribute('aria-expanded', 'true');

	await page.getByRole('link', { name: 'List', exact: true }).click();
	await expect(grip).toBeHidden();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
