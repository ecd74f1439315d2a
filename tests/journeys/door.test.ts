import { expect } from '@playwright/test';
import { device, phone, signIn, signInAs } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

test.use({ viewport: phone });
// Patience for busy machines: thirty people come, one by one.
test.describe.configure({ timeout: 240_000 });

test('thirty people are let in without network, and all of them arrive', async ({
	page,
	context,
	browser
}) => {
	const { activityId, passes, foreignPass, names } = await setScene('door', {});
	const [forged = ''] = passes.map((pass) => `${pass.slice(0, -4)}AAAA`);
	await signInAs(page, 'organiser');
	await page.goto(`/en/activities/${activityId}/door`);
	await expect(page.getByText('This page works without internet too.')).toBeVisible();

	await context.setOffline(true);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'At the door' })).toBeVisible();
	const typed = page.getByLabel('Code of a pass or card');
	const letIn = async (code: string) => {
		await typed.fill(code);
		await typed.press('Enter');
		await expect(typed).toHaveValue('');
	};
	await expect(page.getByRole('button', { name: 'Let in' })).toBeEnabled();
	for (const pass of passes) await letIn(pass);
	await expect(page.getByRole('status').filter({ hasText: '20 of 30 are in' })).toBeVisible();
	await letIn(passes[0] ?? '');
	await expect(page.getByText('is in already')).toBeVisible();
	await letIn(forged);
	await expect(page.getByText('This pass is not genuine')).toBeVisible();
	await letIn(foreignPass);
	await expect(page.getByText('This pass is for another activity')).toBeVisible();
	for (const name of names)
		await page.getByRole('button', { name: new RegExp(`^${name}\\b`) }).press('Enter');
	await expect(page.getByRole('status').filter({ hasText: '30 of 30 are in' })).toBeVisible();
	await expect(page.getByText('30 wait on this device')).toBeVisible();

	// The phone goes off and on again: nothing is lost.
	await page.reload();
	await expect(page.getByText('30 wait on this device')).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText('Everything is sent')).toBeVisible();

	const office = await device(browser, { javaScriptEnabled: false });
	await signInAs(office, 'organiser');
	await office.goto(`/en/activities/${activityId}/attendance`);
	const boxes = office.getByRole('checkbox');
	await expect(boxes).toHaveCount(30);
	for (const box of await boxes.all()) await expect(box).toBeChecked();
	await boxes.first().uncheck();
	await office.getByRole('button', { name: 'Keep this list' }).click();
	await expect(boxes.first()).not.toBeChecked();
	await expect(boxes.nth(1)).toBeChecked();
});

test('a rotating code: a photo is too late, the scan keeps the badge', async ({ page, browser }) => {
	const { badgeId, id, oldPath, badgeName } = await setScene('rotating-link', {});
	const screen = await device(browser, { viewport: { width: 1280, height: 800 } });
	await signInAs(screen, 'organiser');
	await screen.goto(`/en/badges/${badgeId}/links/${id}/screen`);
	await expect(screen.getByRole('img', { name: badgeName })).toBeVisible();
	const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(await screen.locator('main').innerText())?.[0] ?? '';

	const photo = await page.goto(oldPath);
	expect(photo?.status()).toBe(410);
	await expect(page.getByText('This code has changed since')).toBeVisible();
	await page.goto(oldPath.split('?')[0] ?? '');
	await expect(page.getByText('Scan the code on the screen')).toBeVisible();

	await page.goto('/en/claim');
	await page.getByLabel('Code').fill(code);
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByText('Kept for you for')).toBeVisible();
	await signIn(page, (await setScene('held-badge', {})).address);
	await page.goto(oldPath.split('?')[0] ?? '');
	await page.getByRole('button', { name: 'Ask for my badge' }).click();
	await expect(page.getByText('You are on the list')).toBeVisible();

	await screen.goto(`/en/badges/${badgeId}/links/${id}/asked`);
	await screen.getByRole('button', { name: 'Give the badge to the ticked' }).click();
	await expect(screen.getByText('1 badge given')).toBeVisible();
	await page.goto('/en/passport');
	await expect(page.getByRole('link', { name: badgeName })).toBeVisible();
});

test('an under-age learner earns with a card, and joins it to an account later', async ({
	page,
	browser
}) => {
	const { activityId } = await setScene('door', {});
	const { path, badgeName } = await setScene('claim-link', {});
	const organiser = await device(browser, { javaScriptEnabled: false });
	await signInAs(organiser, 'organiser');
	await organiser.goto(`/en/activities/${activityId}/cards`);
	await organiser.getByLabel('Who, one a line').fill('Magpie, 2014, parent@petrana.example\nJay, tall');
	await organiser.getByRole('button', { name: 'Make the cards' }).click();
	await expect(organiser.getByText('Line 2').first()).toBeVisible();
	await organiser.getByLabel('Who, one a line').fill('Magpie, 2014, parent@petrana.example');
	await organiser.getByRole('button', { name: 'Make the cards' }).click();
	await organiser.getByRole('link', { name: 'Sheet to print' }).click();
	const card = organiser.getByRole('listitem').filter({ hasText: 'Magpie' });
	const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(await card.innerText())?.[0] ?? '';

	await page.goto(path);
	await page.getByText('No e-mail? Take it on a card').click();
	await page.getByLabel('You have a card already?').fill(code.toLowerCase());
	await page.getByRole('button', { name: 'Put it on my card' }).click();
	await expect(page.getByRole('heading', { name: /Magpie/ })).toBeVisible();
	await expect(page.getByText(badgeName)).toBeVisible();

	const later = await device(browser);
	await signIn(later, (await setScene('held-badge', {})).address);
	await later.goto(`/claim-cards/${code}`);
	await later.getByRole('button', { name: 'Put it in my passport' }).click();
	await expect(later).toHaveURL(/\/en\/passport$/);
	await expect(later.getByRole('link', { name: badgeName })).toBeVisible();
	await organiser.goto(`/en/activities/${activityId}/cards`);
	await expect(organiser.getByText('Has an account now')).toBeVisible();
});
