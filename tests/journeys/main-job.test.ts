import { expect, type Page } from '@playwright/test';
import { askForLink, checkShared, getBadge, openMailedLink, share } from '#support/journeys/earning.ts';
import { desk, device, newAddress, phone, signInAs } from '#support/journeys/people.ts';
import { readQr } from '#support/journeys/qr.ts';
import { test } from '#support/journeys/test.ts';

// The whole main job of issue 1: published, earned by a scan, kept, checked by a stranger, taken back.

const reason = 'Somebody else scanned for you.';

test('an activity is published, its badge earned by a scan, shared, checked and taken back', async ({
	browser
}) => {
	const title = `Stone skipping ${Date.now().toString(36)}`;
	const organiser = await device(browser, { viewport: desk });
	const learner = await device(browser, { viewport: phone, hasTouch: true, isMobile: true });
	const stranger = await device(browser);

	await test.step('the organiser publishes an activity and its badge', async () => {
		await signInAs(organiser, 'organiser');
		await writeActivity(organiser, title);
		await publishBadge(organiser, title);
	});
	const scanned = await test.step('and makes a claim link', () => makeLink(organiser));

	await test.step('the learner scans it, signs up by mail and has the badge', async () => {
		await learner.goto(scanned);
		await expect(learner.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await expect(learner.getByText(/We keep it for you|kept for you|minutes/)).toBeVisible();
		await openMailedLink(learner, await askForLink(learner, newAddress()));
		await expect(learner.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await getBadge(learner);
	});

	const shared = await test.step('finds it in the passport, private, and shares it', async () => {
		await learner.getByRole('link', { name: 'See it in my passport' }).click();
		await expect(learner.getByRole('radio', { name: 'Only you' })).toBeChecked();
		await learner.getByText('By link', { exact: true }).click();
		await learner.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(learner.getByText('Saved.')).toBeVisible();
		await expect(learner.getByRole('radio', { name: 'By link' })).toBeChecked();
		return share(learner);
	});

	await test.step('a stranger checks it: true', async () => {
		await checkShared(stranger, shared);
		await expect(stranger.getByRole('status').filter({ hasText: 'This badge is true' })).toBeVisible();
		await expect(stranger.getByText('Lisna Youth Centre').first()).toBeVisible();
	});

	await test.step('the organiser takes it back with a reason', async () => {
		await organiser.getByRole('link', { name: title }).first().click();
		await organiser.getByRole('link', { name: 'Who has it' }).click();
		await organiser.getByRole('checkbox').first().check();
		await organiser.getByText('Change the ticked ones').click();
		await organiser.getByRole('radio', { name: 'Take back' }).check();
		await organiser.getByLabel('Why?').fill(reason);
		await organiser.getByRole('button', { name: 'Do it' }).click();
		await expect(organiser.getByText('Anyone who checks it sees that at once')).toBeVisible();
	});

	await test.step('the stranger sees that at once, but not why', async () => {
		await stranger.goto(shared);
		await expect(stranger.getByText(/took this badge back on \d/)).toBeVisible();
		await expect(stranger.getByText(reason)).toHaveCount(0);
		await checkShared(stranger, shared);
		await expect(stranger.getByText('This badge was taken back')).toBeVisible();
		await expect(stranger.getByText(reason)).toHaveCount(0);
	});

	await test.step('the learner sees why', async () => {
		await learner.reload();
		await expect(learner.getByText(reason)).toBeVisible();
	});
});

async function writeActivity(page: Page, title: string): Promise<void> {
	await page.getByRole('link', { name: 'Dashboard' }).click();
	await page.getByRole('link', { name: 'New activity' }).click();
	await page.getByLabel('Who organises it?').selectOption({ label: 'Lisna Youth Centre' });
	await page.getByLabel('Kind').selectOption({ label: 'Workshop' });
	await page.getByLabel('Title').fill(title);
	await page.getByRole('button', { name: 'Start writing' }).click();
	await page.getByLabel('In one or two sentences').fill('Flat stones, a calm river and a patient teacher.');
	await page.getByLabel('Starts', { exact: true }).fill('2031-05-10T15:00');
	await page.getByLabel('Ends', { exact: true }).fill('2031-05-10T17:00');
	await page.getByLabel('Name of the place').fill('Lisna boathouse');
	await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await expect(page.getByText('Flat stones, a calm river')).toBeVisible();
}

async function publishBadge(page: Page, title: string): Promise<void> {
	await page.getByRole('link', { name: 'Finish and publish its badge' }).click();
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue(title);
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(page.getByText('Now people can get it')).toBeVisible();
}

/** Gives what a phone reads from the picture on the page. */
async function makeLink(page: Page): Promise<string> {
	await page.getByRole('link', { name: 'Hand it out' }).click();
	await page.getByLabel('Name for yourself').fill('Saturday, main door');
	await page.getByRole('button', { name: 'Make the link' }).click();
	const picture = page.getByRole('img', { name: /QR code/ });
	await expect(picture).toBeVisible();
	const scanned = await readQr(await picture.screenshot());
	expect(scanned).toMatch(/\/claim\/[\w-]{22}$/);
	for (const format of ['PNG', 'SVG']) {
		const href = await page.getByRole('link', { name: format }).getAttribute('href');
		expect(await readQr(await (await page.request.get(String(href))).body())).toBe(scanned);
	}
	return scanned;
}
