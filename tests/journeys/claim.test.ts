import { expect, type Page } from '@playwright/test';
import { askForLink, getBadge, openMailedLink } from '#support/journeys/earning.ts';
import { device, newAddress, phone, signIn } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

test.use({ viewport: phone });

test('a claim reserved on the phone goes on where the mail is opened', async ({ page, browser }) => {
	const { path, badgeName } = await setScene('claim-link', { maxUses: 1 });
	await page.goto(path);
	await expect(page.getByRole('heading', { level: 1, name: badgeName })).toBeVisible();
	const mailed = await askForLink(page, newAddress());

	const late = await device(browser);
	await late.goto(path);
	await expect(late.getByText('All uses of this link are taken')).toBeVisible();

	const laptop = await device(browser, { viewport: { width: 1280, height: 800 } });
	await openMailedLink(laptop, mailed);
	await expect(laptop.getByRole('heading', { level: 1, name: badgeName })).toBeVisible();
	await getBadge(laptop);
	await laptop.goto('/en/passport');
	await expect(laptop.getByRole('link', { name: badgeName })).toHaveCount(1);
});

test('twice is once', async ({ page }) => {
	const { address } = await setScene('held-badge', {});
	const { path, badgeName } = await setScene('claim-link', {});
	await signIn(page, address);
	await page.goto(path);
	await getBadge(page);
	await page.goto(path);
	await expect(page.getByText('You have this badge')).toBeVisible();
	await page.goto('/en/passport');
	await expect(page.getByRole('link', { name: badgeName })).toHaveCount(1);
});

test('without an e-mail the badge waits on a card, until an account takes it', ({ page, browser }) =>
	takeOnCard(page, () => device(browser)));

test('so it does where no script runs', async ({ browser }) => {
	const scriptless = () => device(browser, { javaScriptEnabled: false });
	await takeOnCard(await scriptless(), scriptless);
});

async function takeOnCard(page: Page, another: () => Promise<Page>): Promise<void> {
	const { path, badgeName } = await setScene('claim-link', {});
	await page.goto(path);
	await page.getByText('No e-mail? Take it on a card').click();
	await page.getByLabel('Nickname').fill('Robin');
	await page.getByRole('button', { name: 'Make my card' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'My badge card' })).toBeVisible();
	const card = page.getByRole('region', { name: 'My badge card' });
	await expect(card).toContainText('Robin');
	await expect(card).toContainText(badgeName);
	const code = /[A-Z0-9]{4}-[A-Z0-9]{4}(-[A-Z0-9]{4})*/.exec(await card.innerText())?.[0] ?? '';
	await page.getByRole('button', { name: 'Next person, please' }).click();
	await expect(page.getByText('No e-mail? Take it on a card')).toBeVisible();

	const later = await another();
	await signIn(later, (await setScene('held-badge', {})).address);
	await later.goto('/en/claim');
	await later.getByLabel('Code').fill(code);
	await later.getByRole('button', { name: 'Go on' }).click();
	await later.getByRole('button', { name: 'Put it in my passport' }).click();
	await expect(later).toHaveURL(/\/en\/passport$/);
	await expect(later.getByRole('link', { name: badgeName })).toBeVisible();
}

for (const [what, given, words] of [
	['expired', { startsAt: '2020-01-01T10:00:00Z', endsAt: '2020-01-01T12:00:00Z' }, 'This link has expired'],
	['not yet open', { startsAt: '2099-01-01T10:00:00Z' }, 'This link does not work yet'],
	['revoked', { revoked: true }, 'The organiser has switched this link off']
] as const) {
	test(`a link that is ${what} says so`, async ({ page }) => {
		const { path } = await setScene('claim-link', given);
		const answer = await page.goto(path);
		expect(answer?.status()).toBeGreaterThanOrEqual(400);
		await expect(page.getByText(words)).toBeVisible();
	});
}

test('an unknown link says so', async ({ page }) => {
	const answer = await page.goto(`/claim/${'A'.repeat(22)}`);
	expect(answer?.status()).toBe(404);
	await expect(page.getByText('We do not know this link or code')).toBeVisible();
});
