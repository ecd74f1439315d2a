import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { desk, device, signIn } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

test.setTimeout(180_000);

const photo = () =>
	sharp({ create: { width: 640, height: 480, channels: 3, background: '#6a9' } })
		.jpeg()
		.withExif({ IFD0: { Make: 'SpyPhone' } })
		.toBuffer();

/** Opens what waits for this badge, the only one. */
async function openQueue(page: Page, badgeId: string): Promise<void> {
	await page.goto(`/en/reviews?badge=${badgeId}`);
	// Keys are heard once the page has its script.
	await expect(async () => {
		await page.keyboard.press('j');
		await expect(page.getByRole('link', { name: /Repair a bicycle/ })).toBeFocused({ timeout: 300 });
	}).toPass();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Your review' })).toBeVisible();
}

test('shows evidence, is sent back, improves it, and gets the badge when two of three approve', async ({
	page,
	browser
}) => {
	const { badgeId, badgeName, learner, assessors } = await setScene('quest', {});
	await signIn(page, learner);
	await page.goto(`/en/badges/${badgeId}`);
	await page.getByRole('link', { name: 'Work on this badge' }).click();
	await page.getByRole('button', { name: 'Start' }).click();
	await page.getByLabel('Your words').fill('I mended the chain.');
	await expect(page.getByText(/^Saved/).first()).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Your words')).toHaveValue('I mended the chain.');
	const file = { name: 'chain.jpg', mimeType: 'image/jpeg', buffer: await photo() };
	await page.getByLabel('Pictures, sound, film or files').setInputFiles(file);
	await expect(page.getByRole('img', { name: 'chain.jpg' })).toBeVisible({ timeout: 20_000 });
	const wrong = { name: 'tool.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(`MZ${'x'.repeat(500)}`) };
	await page.getByLabel('Pictures, sound, film or files').setInputFiles(wrong);
	await expect(page.getByText('Programs and scripts cannot be shown')).toBeVisible({ timeout: 20_000 });
	await page.getByRole('button', { name: 'Take away: tool.jpg' }).click();
	await page.getByLabel('A link', { exact: true }).fill('blog.petrana.example/chain');
	await page.getByRole('button', { name: 'Add link' }).click();
	await expect(page.getByRole('link', { name: 'https://blog.petrana.example/chain' })).toBeVisible();
	await page.getByRole('button', { name: 'Send for review' }).click();
	await expect(page.getByText('Being reviewed: 0 of 3')).toBeVisible();

	const desks = [];
	for (const assessor of assessors.slice(0, 2)) {
		const one = await device(browser, { viewport: desk });
		await signIn(one, assessor);
		await openQueue(one, badgeId);
		await expect(one.getByText('I mended the chain.')).toBeVisible();
		await expect(one.getByRole('img', { name: 'chain.jpg' })).toHaveJSProperty('naturalWidth', 640);
		await one.keyboard.press('r');
		await expect(one.getByLabel('Comment', { exact: true })).toBeFocused();
		await one.keyboard.type('Show the brakes too.');
		await one.getByRole('button', { name: 'Ask to improve' }).click();
		await expect(one.getByText('Your review was kept.')).toBeVisible();
		desks.push(one);
	}

	await page.reload();
	await expect(page.getByText('Almost: please improve')).toBeVisible();
	await expect(page.getByText('Show the brakes too.').first()).toBeVisible();
	await page.getByLabel('Your words').fill('I mended the chain and the brakes.');
	await page.getByRole('button', { name: 'Send again' }).click();
	await expect(page.getByText('Being reviewed: 0 of 3')).toBeVisible();

	for (const one of desks) {
		await openQueue(one, badgeId);
		await expect(one.getByText('I mended the chain and the brakes.')).toBeVisible();
		await one.keyboard.press('a');
		await expect(one.getByText('Your review was kept.')).toBeVisible();
	}
	await expect(async () => {
		await page.goto('/en/passport');
		await expect(page.getByRole('link', { name: badgeName })).toBeVisible({ timeout: 500 });
	}).toPass();
});

test('without scripts: shows a file, and an assessor approves it', async ({ browser }) => {
	const { badgeId, learner, assessors } = await setScene('quest', {});
	const page = await device(browser, { javaScriptEnabled: false });
	await signIn(page, learner);
	await page.goto(`/en/badges/${badgeId}/quest`);
	await page.getByRole('button', { name: 'Start' }).click();
	await page.getByLabel('Your words').fill('See the photo.');
	const file = { name: 'chain.jpg', mimeType: 'image/jpeg', buffer: await photo() };
	await page.getByLabel('Pictures, sound, film or files').setInputFiles(file);
	await page.getByRole('button', { name: 'Add this file' }).click();
	await expect(page.getByRole('link', { name: 'chain.jpg' })).toBeVisible();
	await expect(page.getByLabel('Your words')).toHaveValue('See the photo.');
	await page.getByRole('button', { name: 'Send for review' }).click();
	await expect(page.getByText('Being reviewed: 0 of 3')).toBeVisible();
	const one = await device(browser, { javaScriptEnabled: false });
	await signIn(one, assessors[0] ?? '');
	await one.goto(`/en/reviews?badge=${badgeId}`);
	await one.getByRole('link', { name: /Repair a bicycle/ }).click();
	await one.getByRole('button', { name: 'Approve' }).click();
	await expect(one.getByText('Your review was kept.')).toBeVisible();
});
