import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { openMailedLink } from '#support/journeys/earning.ts';
import { linkInMail } from '#support/journeys/mailbox.ts';
import { device, newAddress, signInAs } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

test.setTimeout(180_000);

test('a badge for five hundred people from a table with seven bad rows; one of them takes it', async ({
	page,
	browser
}) => {
	const { badgeId, badgeName } = await setScene('claim-link', {});
	const address = newAddress();
	const people = Array.from(
		{ length: 493 },
		(_, index) => `Person ${index},${index === 492 ? address : index},2026-10-03`
	);
	const table = [
		'Name,E-mail,Date',
		...people.map((row) => row.replace(/,(\d+),/, ',person-$1@table.example,')),
		...['', '=cmd()', 'no at', 'a@b', '@', 'x y@z.example', 'two@@z.example'].map((bad) => `Bad,${bad},`)
	].join('\r\n');

	await signInAs(page, 'organiser');
	await page.goto(`/en/badges/${badgeId}/awards`);
	await page.getByRole('link', { name: 'Give it to many' }).click();
	const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
	await page.getByLabel('Or a table').setInputFiles(file);
	await page.getByRole('button', { name: 'Look through the list' }).click();

	await expect(page.getByText('Rows to mend').first()).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download the rows to mend' }).click();
	const problems = await readFile(await (await download).path(), 'utf8');
	expect(problems.trim().split('\r\n')).toHaveLength(8);
	expect(problems).toContain(`"'=cmd()"`);

	await page.getByRole('button', { name: 'Give it to 493 people' }).click();
	await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 30_000 });

	const learner = await device(browser);
	const badgeLink = await linkInMail(learner, address);
	await learner.goto(badgeLink);
	await expect(learner.getByRole('heading', { level: 1, name: badgeName })).toBeVisible();
	await learner.getByRole('link', { name: 'Put it in my passport' }).click();
	await learner.getByLabel('E-mail address').fill(address);
	await learner.getByRole('button', { name: 'Mail me a link' }).click();
	await expect(learner.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
	await openMailedLink(learner, await linkInMail(learner, address, badgeLink));
	// Proving the address is enough; the page of the mail says so or still offers it.
	await learner.goto('/en/passport');
	await expect(async () => {
		await learner.reload();
		await expect(learner.getByRole('link', { name: badgeName })).toBeVisible({ timeout: 500 });
	}).toPass();
});
