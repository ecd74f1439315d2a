import { expect, type Page } from '@playwright/test';
import { device, signIn } from '#support/journeys/people.ts';
import { type Scenes, setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';
import { aRecord } from '#support/records.ts';

type Held = Scenes['held-badge']['made'];
let held: Held;
let revoked: Held;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
	[held, revoked] = await Promise.all([
		setScene('held-badge', { birthYear: 1999, visibility: 'public' }),
		setScene('held-badge', { birthYear: 1999, visibility: 'public', revoked: true })
	]);
});

/** Bad news is an alert, good news a status. */
const verdict = (page: Page, words: string) =>
	page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: words });
const check = (page: Page) => page.getByRole('button', { name: 'Check', exact: true }).click();

async function paste(page: Page, text: string): Promise<void> {
	await page.goto('/en/verify');
	await page.getByLabel('Or the text').fill(text);
	await check(page);
}

async function drop(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
	await page.goto('/en/verify');
	await page.getByLabel('Or a file').setInputFiles({ name, mimeType, buffer });
	await check(page);
}

/** What the holder takes from the passport. */
async function downloaded(page: Page, format: string): Promise<Buffer> {
	const answer = await page.request.get(`/credentials/${held.credentialId}/download.${format}`);
	expect(answer.status()).toBe(200);
	expect(answer.headers()['content-disposition']).toContain('attachment');
	return answer.body();
}

test('a pasted text is true, and each check says so', async ({ page }) => {
	await paste(page, held.document);
	await expect(verdict(page, 'This badge is true')).toBeVisible();
	await expect(page.getByText(held.badgeName, { exact: true })).toBeVisible();
	const checks = page.getByRole('region', { name: 'What we checked' }).getByRole('listitem');
	await expect(checks.filter({ hasText: 'Nothing was changed since it was signed' })).toContainText('Yes');
	await expect(checks.filter({ hasText: 'It has not been taken back' })).toContainText('Yes');
	await expect(checks.filter({ hasText: 'A city here knows the issuer' })).toContainText('Yes');
});

test('whose badge it is can be compared with an address', async ({ page }) => {
	await paste(page, held.document);
	await page.getByLabel('holder').fill('somebody.else@petrana.example');
	await page.getByRole('button', { name: 'Compare' }).click();
	await expect(verdict(page, 'was not given to')).toBeVisible();
	await page.getByLabel('holder').fill(held.address);
	await page.getByRole('button', { name: 'Compare' }).click();
	await expect(verdict(page, 'Yes, this badge was given to')).toBeVisible();
});

test('its link is checked, from the shown badge and typed', async ({ page }) => {
	await page.goto(`/credentials/${held.credentialId}`);
	await page.getByRole('link', { name: 'Check it' }).click();
	await check(page);
	await expect(verdict(page, 'This badge is true')).toBeVisible();
});

test('the files that its holder downloads hold the badge', async ({ page }) => {
	await signIn(page, held.address);
	for (const [format, mimeType] of [
		['png', 'image/png'],
		['svg', 'image/svg+xml'],
		['json', 'application/json']
	] as const) {
		await drop(page, `badge.${format}`, mimeType, await downloaded(page, format));
		await expect(verdict(page, 'This badge is true')).toBeVisible();
	}
});

test('the other forms of a badge are offered, and each is true', async ({ page }) => {
	await signIn(page, held.address);
	await page.goto(`/en/passport/${held.itemId}`);
	await page.getByText('Other forms of the same badge').click();
	for (const [label, format, mimeType] of [
		['Open Badges 3.0 as a JWT', 'jwt', 'application/vc+jwt'],
		['Open Badges 2.0 picture', 'open-badges-2.png', 'image/png'],
		['Open Badges 2.0, signed', 'open-badges-2.jws', 'application/jose']
	] as const) {
		await page.goto(`/en/passport/${held.itemId}`);
		await page.getByText('Other forms of the same badge').click();
		const link = page.getByRole('link', { name: label });
		await expect(link).toHaveAttribute('href', `/credentials/${held.credentialId}/download.${format}`);
		await drop(page, `badge.${format}`, mimeType, await downloaded(page, format));
		await expect(verdict(page, 'This badge is true')).toBeVisible();
		await expect(page.getByText(held.badgeName, { exact: true })).toBeVisible();
	}
	await paste(page, (await downloaded(page, 'jwt')).toString());
	await page.getByLabel('holder').fill(held.address);
	await page.getByRole('button', { name: 'Compare' }).click();
	await expect(verdict(page, 'Yes, this badge was given to')).toBeVisible();
});

test('a hosted badge of version 2 is checked at its address, also when it was taken back', async ({
	page
}) => {
	for (const [made, words] of [
		[held, 'This badge is true'],
		[revoked, 'This badge was taken back']
	] as const) {
		await page.goto('/en/verify');
		const origin = new URL(page.url()).origin;
		await page
			.getByLabel('Link to the badge')
			.fill(`${origin}/credentials/${made.credentialId}/open-badges-2.json`);
		await check(page);
		await expect(verdict(page, words)).toBeVisible();
	}
});

test('a changed text is not valid', async ({ page }) => {
	await paste(page, held.document.replace(held.badgeName, 'Master Guardian'));
	await expect(verdict(page, 'Do not trust this badge')).toBeVisible();
	const proof = page.getByRole('listitem').filter({ hasText: 'Nothing was changed since it was signed' });
	await expect(proof).toContainText('somebody changed it');
});

test('a badge that was taken back says so', async ({ page }) => {
	await paste(page, revoked.document);
	await expect(verdict(page, 'This badge was taken back')).toBeVisible();
	await expect(page.getByText('Given to the wrong person')).toHaveCount(0);
});

test('a long record counts what is inside, and unfolds each with its own checks', async ({ browser }) => {
	const narrow = { width: 320, height: 640 };
	const page = await device(browser, { javaScriptEnabled: false, viewport: narrow });
	await drop(page, 'record.jwt', 'application/vc+jwt', Buffer.from(await aRecord(197)));
	await expect(verdict(page, 'This badge is true')).toBeVisible();
	const checks = page.getByRole('region', { name: 'What we checked' }).getByRole('listitem');
	await expect(checks.filter({ hasText: 'What is inside holds' })).toContainText('No');
	const inside = page.getByRole('region', { name: 'Inside this record: 200' });
	const one = inside.getByRole('listitem').filter({ hasText: 'Doctor of everything' });
	await one.getByText('Doctor of everything').click();
	await expect(one).toContainText('somebody changed it');
	await expect(inside.getByText('Course 197', { exact: true })).toBeHidden();
	await inside.getByText('True: 199').click();
	await expect(inside.getByText('Course 197', { exact: true })).toBeVisible();
	await inside.getByText('First year', { exact: true }).click();
	await expect(inside.getByRole('heading', { name: 'Inside this record: 1' })).toBeVisible();
	await expect(inside.getByText('Course 0', { exact: true })).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('what is no badge gets its message', async ({ page }) => {
	await signIn(page, held.address);
	const png = await downloaded(page, 'png');
	const damaged = Buffer.from(png);
	damaged.fill(0x20, 40, 60);
	await drop(page, 'damaged.png', 'image/png', damaged);
	await expect(page.getByRole('alert')).toContainText('This picture is damaged');
	await drop(page, 'cut.png', 'image/png', png.subarray(0, png.length - 40));
	await expect(page.getByRole('alert')).toContainText('This picture is damaged');
	await drop(page, 'notes.txt', 'text/plain', Buffer.from('Buy milk.'));
	await expect(page.getByRole('alert')).toContainText('neither a PNG nor an SVG');
	await page.goto('/en/verify');
	await check(page);
	await expect(page.getByRole('alert')).toContainText('Paste a link or a text, or choose a file');
});

test('a text that is no badge gives an answer, also when it is compared', async ({ page }) => {
	await paste(page, 'Hello, is this a badge?');
	await expect(verdict(page, 'Do not trust this badge')).toBeVisible();
	await page.getByLabel('holder').fill(held.address);
	await page.getByRole('button', { name: 'Compare' }).click();
	await expect(verdict(page, 'was not given to')).toBeVisible();
});

test('a link to an address that is not public is not opened', async ({ page }) => {
	for (const address of [
		'http://127.0.0.1:1/badge.json',
		'https://192.168.1.1/badge.json',
		'https://169.254.169.254/latest/meta-data',
		'https://[::1]/badge.json',
		'https://2130706433/badge.json'
	]) {
		await page.goto('/en/verify');
		await page.getByLabel('Link to the badge').fill(address);
		await check(page);
		await expect(page.getByRole('alert')).toContainText('not on the public internet');
		await expect(page.getByLabel('Link to the badge')).toHaveValue(address);
	}
});
