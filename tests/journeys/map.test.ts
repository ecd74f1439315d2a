import { expect, test } from '@playwright/test';

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

	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await plain.goto('/en/activities?where=Milan');
	await expect(plain).toHaveURL(/near=45\.46427(,|%2C)9\.18951/);
	await context.close();
});
