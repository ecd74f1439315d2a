import { expect, type Locator, type Page } from '@playwright/test';
import { signIn, signInAs } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

/** Tabs on until the element has the focus, and sees that the focus can be seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
	for (let steps = 0; steps < 60; steps++) {
		await page.keyboard.press('Tab');
		if (await wanted.evaluate((element) => element === document.activeElement)) return seesFocus(page);
	}
	throw new Error(`Sixty tabs did not lead to ${wanted}.`);
}

/** The ring stands around the element, around the card or label that holds it, or around the area that its link covers. */
async function seesFocus(page: Page): Promise<void> {
	const shown = await page.evaluate(() => {
		const element = document.activeElement;
		if (!element?.matches(':focus-visible')) return false;
		const isRinged = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
			outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		const holder = element.closest('label, article, li, .card');
		return [
			getComputedStyle(element),
			getComputedStyle(element, '::after'),
			...(holder ? [getComputedStyle(holder)] : [])
		].some(isRinged);
	});
	expect(shown, 'the focus can be seen').toBe(true);
}

test('the skip link is first and leads to the content', async ({ page }) => {
	await page.goto('/en/activities');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to the content' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});

test('a learner joins by keyboard alone', async ({ page }) => {
	await signInAs(page, 'learner');
	await page.goto('/en/activities?q=Repair');
	await tabTo(page, page.getByRole('link', { name: 'To the results' }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('link', { name: /Repair café/ }).first());
	await page.keyboard.press('Enter');
	const join = page.getByRole('button', { name: 'Join', exact: true });
	await join.waitFor();
	await tabTo(page, join);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'You have a place' })).toBeVisible();
	await tabTo(page, page.getByRole('button', { name: 'Give my place back' }));
	await page.keyboard.press('Enter');
	await expect(join).toBeVisible();
});

test('a learner claims and shows a badge by keyboard alone', async ({ page }) => {
	const [{ address }, { path, badgeName }] = await Promise.all([
		setScene('held-badge', {}),
		setScene('claim-link', {})
	]);
	await signIn(page, address);
	await page.goto(path);
	await tabTo(page, page.getByRole('button', { name: 'Get my badge' }));
	await page.keyboard.press('Space');
	await expect(page.getByText('It is yours!')).toBeVisible();
	await tabTo(page, page.getByRole('link', { name: 'See it in my passport' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: badgeName })).toBeVisible();
	await tabTo(page, page.getByRole('radio', { name: 'Only you' }));
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'By link' })).toBeChecked();
	await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Saved.')).toBeVisible();
	await tabTo(page, page.getByRole('button', { name: 'Make a link' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: 'Link to this badge' })).toHaveValue(/\/shares\//);
});

test('a visitor takes a badge on a card by keyboard alone', async ({ page }) => {
	const { path } = await setScene('claim-link', {});
	await page.goto(path);
	await tabTo(page, page.locator('summary', { hasText: 'No e-mail? Take it on a card' }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByLabel('Nickname'));
	await page.keyboard.type('Robin');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'My badge card' })).toBeVisible();
});

test('after a refused form the focus is at its problems', async ({ page }) => {
	await page.goto('/en/verify');
	await tabTo(page, page.getByRole('button', { name: 'Check', exact: true }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Link to the badge')).toBeFocused();
});
