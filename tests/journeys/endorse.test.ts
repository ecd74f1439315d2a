import { expect, type Page } from '@playwright/test';
import { linkInMail } from '#support/journeys/mailbox.ts';
import { askDigitalBazaar } from '#support/journeys/peers.ts';
import { desk, device, newAddress, phone, signIn, signInAs } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

type Endorsement = { id: string; issuer: { id: string; name: string } } & Record<string, unknown>;
type Badge = { credentialSubject: { achievement: { endorsement: Endorsement[] } } };

/** Checks the text of a credential on the page for that. */
async function check(page: Page, text: string): Promise<void> {
	await page.goto('/en/verify');
	await page.getByLabel('Or the text').fill(text);
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(page.getByText('This badge is true')).toBeVisible();
}

test('somebody without an account endorses a badge, is read and checked by others, and takes it back', async ({
	browser,
	baseURL
}) => {
	const { badgeId, badgeName, path: claimPath } = await setScene('claim-link', {});
	const address = newAddress();
	const organiser = await device(browser, { viewport: desk });
	await signInAs(organiser, 'organiser');
	await organiser.goto(`/en/badges/${badgeId}`);
	await organiser.getByRole('link', { name: 'Endorsements' }).click();
	await organiser.getByLabel('Their name').fill('Marta');
	await organiser.getByLabel('Their e-mail address').fill(address);
	await organiser.getByLabel('What should they write about?').fill('You hired two of them. How are they?');
	await organiser.getByRole('button', { name: 'Send the request' }).click();
	await expect(organiser.getByText('The mail is on its way.')).toBeVisible();
	await organiser.getByLabel('Their name').fill('Marta');
	await organiser.getByLabel('Their e-mail address').fill(address);
	await organiser.getByRole('button', { name: 'Send the request' }).click();
	await expect(organiser.getByText('was asked already').first()).toBeVisible();

	const outsider = await device(browser, { viewport: phone, javaScriptEnabled: false });
	const link = await linkInMail(outsider, address);
	await outsider.goto(link);
	await expect(outsider.getByRole('heading', { name: `Endorse “${badgeName}”` })).toBeVisible();
	await expect(outsider.getByText('You hired two of them. How are they?')).toBeVisible();
	await outsider.getByLabel('What can you say about it?').fill('They tie knots that hold.');
	await outsider.getByLabel('Your name').fill('Marta Benedetti');
	await outsider.getByLabel('Who you are').fill('Owner, Rifugio Benedetti');
	await outsider.getByRole('button', { name: 'Send my endorsement' }).click();
	await expect(outsider.getByText('Your words were sent')).toBeVisible();

	await organiser.goto('/en/notifications');
	await expect(organiser.getByText(`Marta Benedetti endorses “${badgeName}”`)).toBeVisible();
	await organiser.goto(`/en/endorsements/badge/${badgeId}`);
	await expect(organiser.getByText('They tie knots that hold.')).toBeVisible();
	await organiser.getByRole('button', { name: 'Accept and show it' }).click();
	await expect(organiser.getByText('It is signed and shown now.')).toBeVisible();

	const reader = await device(browser);
	await reader.goto(`/en/badges/${badgeId}`);
	await expect(reader.getByText('They tie knots that hold.')).toBeVisible();
	await expect(reader.getByText('Only their e-mail address was confirmed.')).toBeVisible();

	const learner = await device(browser);
	const held = await setScene('held-badge', {});
	await signIn(learner, held.address);
	await learner.goto(claimPath);
	await learner.getByRole('button', { name: 'Get my badge' }).click();
	await learner.getByRole('link', { name: 'See it in my passport' }).click();
	await expect(learner.getByRole('heading', { level: 1, name: badgeName })).toBeVisible();
	const file = await learner.locator('a[href$="/download.json"]').getAttribute('href');
	const text = await (await learner.request.get(file ?? '')).text();
	await check(reader, text);
	const vouched = reader.getByRole('region', { name: 'Who vouches for it' });
	await expect(vouched.getByText('Marta Benedetti')).toBeVisible();
	await expect(vouched.getByText('They tie knots that hold.')).toBeVisible();
	const [inside] = (JSON.parse(text) as Badge).credentialSubject.achievement.endorsement;
	if (!inside) throw new Error('No endorsement stands inside.');
	expect(await askDigitalBazaar(inside, String(baseURL))).toBe(true);

	await outsider.goto(link);
	await outsider.getByRole('button', { name: 'Take it back' }).click();
	await expect(outsider.getByText('You took your endorsement back.')).toBeVisible();
	expect(await askDigitalBazaar(inside, String(baseURL))).toBe(false);
	const gone = await reader.request.get(inside.id, { headers: { accept: 'application/json' } });
	expect([gone.status(), await gone.json()]).toEqual([410, { id: inside.id, revoked: true }]);
	await check(reader, text);
	await expect(vouched.getByText('Taken back since').first()).toBeVisible();
	await expect(vouched.getByText('They tie knots that hold.')).toBeHidden();
	await organiser.goto(`/en/badges/${badgeId}`);
	await expect(organiser.getByText('They tie knots that hold.')).toBeHidden();
});
