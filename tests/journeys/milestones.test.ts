import { expect } from '@playwright/test';
import { checkShared, getBadge, share } from '#support/journeys/earning.ts';
import { barriersOn } from '#support/journeys/barriers.ts';
import { device, signIn } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

test('badges of two organisations make a milestone, which comes by itself', async ({ browser }) => {
	const { badgeId, milestone, systemId, names, links, address } = await setScene('milestone', {});
	const [first = '', second = ''] = links;
	const page = await device(browser);
	await signIn(page, address);
	await page.goto(`/en/badge-systems/${systemId}`);
	await expect(page.getByRole('progressbar', { name: 'Your badges' })).toHaveText('0 of 2');
	await expect(page.getByText('Your next step')).toBeVisible();
	await page.goto(first);
	await getBadge(page);

	await page.goto(`/en/badges/${badgeId}/quest`);
	await expect(page.getByText('You have 1 of 2.')).toBeVisible();
	const asked = page.getByRole('list', { name: 'The badges that count' });
	const missing = asked.getByRole('listitem').filter({ hasText: 'not yet' });
	await expect(missing.getByRole('link')).toHaveText(names[1] ?? '');
	await page.goto(`/en/badge-systems/${systemId}`);
	await expect(page.getByText('On the way: 1 of 2')).toBeVisible();

	await page.goto(second);
	await getBadge(page);
	// The worker hears of it a moment later.
	await expect(async () => {
		await page.goto('/en/passport');
		await expect(page.getByRole('link', { name: milestone })).toBeVisible({ timeout: 1000 });
	}).toPass();
	await page.goto('/en/notifications');
	await expect(page.getByText(milestone).first()).toBeVisible();
	await page.goto('/en/passport');
	await page.getByRole('link', { name: milestone }).click();
	const link = await share(page);
	await page.goto(`/en/badge-systems/${systemId}`);
	await expect(page.getByRole('progressbar', { name: 'Your badges' })).toHaveText('2 of 2');
	expect(await barriersOn(page)).toEqual([]);

	const stranger = await device(browser, { javaScriptEnabled: false });
	await checkShared(stranger, link);
	await expect(stranger.getByRole('status').filter({ hasText: 'This badge is true' })).toBeVisible();
	await stranger.goto(`/en/badge-systems/${systemId}`);
	await expect(stranger.getByRole('link', { name: milestone })).toBeVisible();
	await expect(stranger.getByText('Your next step')).toHaveCount(0);
	await stranger.goto(`/en/badges/${badgeId}`);
	await expect(stranger.getByRole('link', { name: names[1] ?? '' })).toBeVisible();
});
