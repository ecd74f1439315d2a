import { expect, type Locator, type Page } from '@playwright/test';
import { device, signInAs } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
	for (let steps = 0; steps < 60; steps++) {
		await page.keyboard.press(key);
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Sixty tabs did not lead to ${wanted}.`);
}

const preview = (page: Page) => page.getByRole('region', { name: 'How it looks' }).locator('img').first();
const drawn = async (page: Page) => decodeURIComponent((await preview(page).getAttribute('src')) ?? '');

test('an organiser designs a badge by keyboard alone, takes a step back, and finds it kept', async ({
	page
}) => {
	const { badgeId } = await setScene('claim-link', {});
	await signInAs(page, 'organiser');
	await page.goto(`/en/badges/${badgeId}/edit`);
	await tabTo(page, page.getByRole('link', { name: 'Design the picture' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Design the picture' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
	await tabTo(page, page.getByRole('radio', { name: 'pebble' }));
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('radio', { name: 'disc' })).toBeChecked();
	const disc = await drawn(page);
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('radio', { name: 'hexagon' })).toBeChecked();
	const hexagon = await drawn(page);
	expect(hexagon).not.toBe(disc);
	await tabTo(page, page.getByRole('searchbox', { name: 'Find an icon' }));
	await page.keyboard.type('cuore');
	const heart = page.getByRole('radio', { name: 'heart', exact: true });
	await expect(heart).toBeVisible();
	await tabTo(page, page.locator('input[name=icon]:checked'));
	while (!(await heart.isChecked())) await page.keyboard.press('ArrowDown');
	await tabTo(page, page.getByRole('textbox', { name: 'Text along the rim' }));
	await page.keyboard.press('Control+A');
	await page.keyboard.type('Ħal Žvaigždė 🎉');
	await expect(page.getByText('These cannot be drawn and are left out: 🎉')).toBeVisible();
	await page.keyboard.press('Backspace');
	await page.keyboard.press('Backspace');
	await tabTo(page, page.getByRole('combobox', { name: 'Ribbon for the level' }));
	await page.keyboard.type('Third');
	await expect(page.getByText(/^Saved \d/)).toBeVisible();
	const whole = await drawn(page);
	await tabTo(page, page.getByRole('button', { name: 'Undo' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	expect(await drawn(page)).not.toBe(whole);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	expect(await drawn(page)).toBe(whole);
	await expect(page.getByText(/^Saved \d/)).toBeVisible();
	await page.reload();
	expect(await drawn(page)).toBe(whole);
});

test('without a script the same page is a form with a drawn preview', async ({ browser }) => {
	const { badgeId } = await setScene('claim-link', {});
	const page = await device(browser, { javaScriptEnabled: false });
	await signInAs(page, 'organiser');
	await page.goto(`/en/badges/${badgeId}/edit/design`);
	const before = await drawn(page);
	await page.getByRole('searchbox', { name: 'Find an icon' }).fill('guitar');
	await page.getByRole('button', { name: 'Find', exact: true }).click();
	// The radios themselves are unseen; people press their pictures.
	for (const name of ['guitar', 'Rust'])
		await page.locator('label', { has: page.getByRole('radio', { name, exact: true }) }).click();
	await page.getByRole('button', { name: 'Save and draw again' }).click();
	await expect(page.getByText('Saved, and drawn as it is now.')).toBeVisible();
	expect(await drawn(page)).not.toBe(before);
	await page.getByRole('textbox', { name: 'Name of the template' }).fill('Strings');
	await page.getByRole('button', { name: 'Save this look as a template' }).click();
	await expect(page.getByRole('button', { name: 'Start from Strings' })).toBeVisible();
});
