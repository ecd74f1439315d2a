import { expect } from '@playwright/test';
import { askForLink, checkShared, getBadge, openMailedLink, share } from '#support/journeys/earning.ts';
import { device, newAddress, phone, signInAs } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

// Join, claim, share settings and verify work where no script runs.
test.use({ javaScriptEnabled: false, viewport: phone });

test('a learner joins an activity and gives the place back', async ({ page }) => {
	await signInAs(page, 'otherLearner');
	await page.goto('/en/activities?q=Ask+me+anything');
	await page
		.getByRole('link', { name: /^Ask me anything/ })
		.first()
		.click();
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'You have a place' })).toBeVisible();
	await page.getByRole('button', { name: 'Give my place back' }).click();
	await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
});

test('a learner claims a badge, shows it by link, and a stranger checks it', async ({ page, browser }) => {
	const { path, badgeName } = await setScene('claim-link', {});
	await page.goto(path);
	await openMailedLink(page, await askForLink(page, newAddress()));
	await getBadge(page);
	await page.getByRole('link', { name: 'See it in my passport' }).click();
	await expect(page.getByRole('heading', { level: 1, name: badgeName })).toBeVisible();
	await page.getByRole('radio', { name: 'By link' }).check();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('radio', { name: 'By link' })).toBeChecked();
	const shared = await share(page);

	const stranger = await device(browser, { javaScriptEnabled: false });
	await checkShared(stranger, shared);
	await expect(stranger.getByText('This badge is true')).toBeVisible();

	await page.getByRole('button', { name: 'End this link' }).click();
	expect((await stranger.goto(shared))?.status()).toBe(404);
});

test('a typed code leads to the badge, a wrong one says so', async ({ page }) => {
	const { code, badgeName } = await setScene('claim-link', {});
	await page.goto('/en/claim');
	await page.getByLabel('Code').fill('AAAA-AAAA');
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByRole('alert')).toContainText('We do not know this link or code');
	await page.getByLabel('Code').fill(code.toLowerCase().replace('-', ' '));
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByRole('heading', { level: 1, name: badgeName })).toBeVisible();
});

test('a refused form keeps what was typed', async ({ page }) => {
	await page.goto('/en/sign-in');
	await page.getByLabel('E-mail address').fill('nobody@petrana.example');
	await page.getByLabel('Password').fill('a wrong password');
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@petrana.example');
});
