import { expect, type Page } from '@playwright/test';
import { test } from '#support/journeys/test.ts';

/** Opens a page whose script is late. Gives what lets the script come. */
async function withoutItsScript(page: Page, address: string): Promise<() => Promise<void>> {
	const script = Promise.withResolvers<void>();
	await page.unrouteAll();
	await page.route('**/_app/immutable/entry/start.*.js', async (route) => {
		await script.promise;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	return async () => {
		script.resolve();
		await page.waitForLoadState('networkidle');
	};
}

test('what is typed and marked before the script is there stays', async ({ page }) => {
	const link = page.getByLabel('Link to the badge');
	let theScriptComes = await withoutItsScript(page, '/en/verify?link=one-two');
	await link.fill('one-three-two');
	await page.keyboard.press('Home');
	for (let letter = 0; letter < 4; letter++) await page.keyboard.press('ArrowRight');
	for (let letter = 0; letter < 5; letter++) await page.keyboard.press('Shift+ArrowRight');
	await theScriptComes();
	await page.keyboard.type('four');
	await expect(link).toHaveValue('one-four-two');

	theScriptComes = await withoutItsScript(page, '/en/verify?link=one-two');
	await link.selectText();
	await theScriptComes();
	await page.keyboard.type('three');
	await expect(link).toHaveValue('three');
});

test('a place half typed before the script is there is offered, not searched', async ({ page }) => {
	const theScriptComes = await withoutItsScript(page, '/en/activities');
	await page.locator('summary', { hasText: 'Where' }).first().click();
	await page.getByRole('combobox', { name: 'Near', exact: true }).fill('petra');
	await theScriptComes();
	const place = page.getByRole('option', { name: /^Petrana/ });
	await expect(place).toBeVisible();
	await expect(page).toHaveURL(/activities$/);
	await place.click();
	await expect(page).toHaveURL(/[?&]city=petrana/);
});

test('a filter ticked before the script is there is searched by', async ({ page }) => {
	const theScriptComes = await withoutItsScript(page, '/en/activities');
	await page.getByRole('radio', { name: 'Today' }).check();
	await theScriptComes();
	await expect(page).toHaveURL(/[?&]when=today/);
});
