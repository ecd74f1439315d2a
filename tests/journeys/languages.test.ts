import { expect } from '@playwright/test';
import { desk, device, signInAs } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

test('an activity is translated beside its source and read in three languages, each honest about itself', async ({
	browser
}) => {
	const { activityTitle } = await setScene('path-to-walk', {});
	const writer = await device(browser, { viewport: desk });
	await signInAs(writer, 'organiser');
	let path: string | null = null;
	// The catalogue hears of a new activity a moment later.
	await expect(async () => {
		await writer.goto(`/en/activities?q=${encodeURIComponent(activityTitle)}`);
		const found = writer.locator('a[href^="/en/activities/"]', { hasText: activityTitle }).first();
		path = await found.getAttribute('href', { timeout: 2000 });
	}).toPass();
	const id = String(path).split('/').at(-1) ?? '';
	await writer.goto(`/en/translations/activity/${id}/it`);
	const italian = `Prova ${id.slice(0, 8)}`;
	await writer.getByLabel('In Italian').first().fill(italian);
	await expect(writer.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

	const reader = await device(browser, {});
	await reader.goto(`/it/activities/${id}`);
	await expect(reader.getByRole('heading', { level: 1, name: activityTitle })).toHaveAttribute('lang', 'en');
	await expect(reader.getByText('Questo testo è in inglese.')).toBeVisible();

	await writer.getByRole('button', { name: 'Publish the translation' }).click();
	await writer.waitForURL(/done=published/);
	await reader.reload();
	const heading = reader.getByRole('heading', { level: 1, name: italian });
	await expect(heading).toBeVisible();
	await expect(heading).not.toHaveAttribute('lang');
	await reader.getByRole('link', { name: 'English' }).first().click();
	await expect(reader.getByRole('heading', { level: 1, name: activityTitle })).toBeVisible();
	await expect(reader.getByText('Read it in: Italiano')).toBeVisible();

	// Whatever is offered: scripts name one language only, and the page is marked with it.
	const scripts: string[] = [];
	reader.on('response', (answer) => scripts.push(answer.url()));
	await reader.goto(`/it/activities/${id}`, { waitUntil: 'networkidle' });
	expect(await reader.locator('html').getAttribute('lang')).toBe('it');
	expect(scripts.filter((url) => /\/app\.[^/]+\.js$/.test(url)).join()).toMatch(/\.it\.js$/);
});
