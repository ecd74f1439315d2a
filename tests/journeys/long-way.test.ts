import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { barriersNow } from '#support/journeys/barriers.ts';
import { checkShared, share } from '#support/journeys/earning.ts';
import { device, phone, signIn, signInAs } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

// All the rooms on one way: applied, selected, there three times, shown, sent back, improved, approved, kept, checked.
// Everything on phones, as it happens.

test('from an application to a badge that anybody can check', async ({ browser }) => {
	test.setTimeout(240_000);
	const scene = await setScene('long-way', {});
	const { activityId, title, badgeName } = scene;
	const here = `/en/activities/${activityId}`;
	const learner = await device(browser, { viewport: phone, hasTouch: true, isMobile: true });
	const organiser = await device(browser, { viewport: phone, hasTouch: true, isMobile: true });
	await Promise.all([signIn(learner, scene.learner), signInAs(organiser, 'organiser')]);

	await test.step('the learner answers the questions of the organiser', async () => {
		await learner.goto(here);
		await learner.getByRole('link', { name: 'Apply', exact: true }).click();
		await learner.getByLabel('Why do you want to come?').fill('My bicycle squeaks.');
		await learner.getByText('Soup', { exact: true }).click();
		await learner.getByRole('button', { name: 'Send my application' }).click();
		await expect(learner.getByRole('heading', { name: 'Your application is in' })).toBeVisible();
	});

	await test.step('and is selected', async () => {
		await organiser.goto(here);
		await organiser.getByRole('link', { name: /Participants .* 1 to decide/ }).click();
		await organiser.getByRole('link', { name: /^Applied/ }).click();
		await expect(organiser.getByText('My bicycle squeaks.')).toBeVisible();
		await organiser.getByRole('checkbox').last().check();
		await organiser.getByRole('button', { name: 'Accept', exact: true }).click();
		await organiser.getByRole('button', { name: 'Accept', exact: true }).click();
		await expect(organiser.getByText('Done for 1 person, who was told.')).toBeVisible();
	});

	await test.step('comes to the first evening with a pass, and to two more on the list', async () => {
		await learner.goto(here);
		await learner.getByRole('link', { name: 'My pass' }).click();
		const code = (await learner.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/).textContent()) ?? '';
		await organiser.goto(`${here}/door`);
		await expect(organiser.getByRole('button', { name: 'Let in' })).toBeEnabled();
		await organiser.getByLabel('Code of a pass or card').fill(code);
		await organiser.getByRole('button', { name: 'Let in' }).click();
		await expect(organiser.getByRole('status').filter({ hasText: '1 of 1 are in' })).toBeVisible();
		await expect(organiser.getByText('Everything is sent')).toBeVisible();
		for (const evening of [/Evening 2/, /Evening 3/]) {
			await organiser.goto(`${here}/attendance`);
			await organiser.getByRole('link', { name: evening }).click();
			await expect(organiser.getByRole('link', { name: evening })).toHaveAttribute('aria-current', 'page');
			await organiser.getByRole('checkbox').check();
			await organiser.getByRole('button', { name: 'Keep this list' }).click();
			await expect(organiser.getByRole('link', { name: evening })).toContainText('1 came');
		}
		await learner.reload();
		await expect(learner.getByText('You were there')).toHaveCount(3);
	});

	await test.step('shows what was learned, with words and a picture', async () => {
		await learner.goto(here);
		await learner.getByRole('link', { name: badgeName }).first().click();
		await learner.getByRole('link', { name: 'Work on this badge' }).click();
		await learner.getByRole('button', { name: 'Start' }).click();
		await learner.getByLabel('Your words').fill('I mended the chain.');
		const buffer = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#6a9' } })
			.jpeg()
			.toBuffer();
		const file = { name: 'chain.jpg', mimeType: 'image/jpeg', buffer };
		await learner.getByLabel('Pictures, sound, film or files').setInputFiles(file);
		await expect(learner.getByRole('img', { name: 'chain.jpg' })).toBeVisible();
		await learner.getByRole('button', { name: 'Send for review' }).click();
		await expect(learner.getByText('Being reviewed: 0 of 3')).toBeVisible();
	});

	const desks = await Promise.all(
		scene.assessors.slice(0, 2).map(async (address) => {
			const one = await device(browser, { viewport: phone });
			await signIn(one, address);
			return one;
		})
	);
	await test.step('is sent back with a comment, and improves it', async () => {
		for (const one of desks) {
			await openQueue(one, scene.badgeId);
			await one.getByLabel('Comment', { exact: true }).fill('Show the brakes too.');
			await one.getByRole('button', { name: 'Ask to improve' }).click();
			await expect(one.getByText('Your review was kept.')).toBeVisible();
		}
		await learner.reload();
		await expect(learner.getByText('Show the brakes too.').first()).toBeVisible();
		await learner.getByLabel('Your words').fill('I mended the chain and the brakes.');
		await learner.getByRole('button', { name: 'Send again' }).click();
		await expect(learner.getByText('Being reviewed: 0 of 3')).toBeVisible();
	});

	await test.step('two of three approve, and the badge is in the passport', async () => {
		for (const one of desks) {
			await openQueue(one, scene.badgeId);
			await expect(one.getByText('I mended the chain and the brakes.')).toBeVisible();
			await one.getByRole('button', { name: 'Approve' }).click();
			await expect(one.getByText('Your review was kept.')).toBeVisible();
		}
		await expect(async () => {
			await learner.goto('/en/passport');
			await expect(learner.getByRole('link', { name: badgeName })).toBeVisible({ timeout: 500 });
		}).toPass();
		await expect(learner.getByRole('listitem').filter({ hasText: title })).toContainText('You have a place');
		await fits(learner);
	});

	await test.step('anybody can check it', async () => {
		await learner.getByRole('link', { name: badgeName }).click();
		await learner.getByText('By link', { exact: true }).click();
		await learner.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(learner.getByText('Saved.')).toBeVisible();
		const shared = await share(learner);
		const stranger = await device(browser);
		await checkShared(stranger, shared);
		await expect(stranger.getByRole('status').filter({ hasText: 'This badge is true' })).toBeVisible();
		await expect(stranger.getByText('Lisna Youth Centre').first()).toBeVisible();
		await fits(stranger);
	});
});

async function openQueue(page: Page, badgeId: string): Promise<void> {
	await page.goto(`/en/reviews?badge=${badgeId}`);
	await page.getByRole('link', { name: /Repair a bicycle/ }).click();
	await expect(page.getByRole('heading', { name: 'Your review' })).toBeVisible();
}

/** Nothing sticks out at the side of a phone, and axe finds nothing. */
async function fits(page: Page): Promise<void> {
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
	expect(await barriersNow(page)).toEqual([]);
}
