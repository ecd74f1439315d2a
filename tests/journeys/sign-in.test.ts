import { type Browser, expect, type Page } from '@playwright/test';
import { device } from '#support/journeys/people.ts';
import { test } from '#support/journeys/test.ts';

// Each walks through many pages, and machines are shared.
test.describe.configure({ timeout: 120_000 });

const password = 'stones on stones';
let count = 0;
const newAddress = () => `walker-${process.pid}-${Date.now()}-${++count}@example.org`;

/** The newest link that the mailbox of the demonstration holds for an address, under this subject. */
async function mailedLink(page: Page, address: string, subject: string): Promise<string> {
	const mail = page.getByRole('listitem').filter({ hasText: address }).filter({ hasText: subject }).first();
	await expect(async () => {
		await page.goto('/en/mailbox');
		await expect(mail).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 15_000 });
	return (await mail.getByRole('link', { name: 'Open its link' }).getAttribute('href')) ?? '';
}

const signedIn = (page: Page) =>
	expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();

async function signUp(page: Page, address: string, next = ''): Promise<void> {
	await page.goto(`/en/sign-up${next && `?next=${encodeURIComponent(next)}`}`);
	await page.getByLabel('E-mail address').fill(address);
	await page.getByLabel('Password').fill(password);
	await page.getByLabel('Name to show').fill('Wanda');
	await page.getByRole('button', { name: 'Create account' }).click();
	await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
	await expect(page.getByText(address)).toBeVisible();
	await page.goto(await mailedLink(page, address, 'Confirm your address'));
	await page.getByRole('button', { name: 'Go in' }).click();
	await signedIn(page);
}

async function signOut(page: Page): Promise<void> {
	await page.goto('/en/account');
	await page.getByRole('button', { name: 'Sign out', exact: true }).click();
	await expect(page.getByText('You are signed out')).toBeVisible();
}

async function withoutScript(browser: Browser, walk: (page: Page) => Promise<void>): Promise<void> {
	await walk(await device(browser, { javaScriptEnabled: false }));
}

test('without JavaScript: sign up, out, in by password, change the profile, delete the account', async ({
	browser
}) => {
	await withoutScript(browser, async (page) => {
		const address = newAddress();
		await signUp(page, address, '/en/account');
		await expect(page).toHaveURL(/\/en\/account$/);
		await page.getByLabel('Year of birth').fill('12');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('alert')).toContainText('Write the year with four digits');
		await expect(page.getByLabel('Year of birth')).toHaveValue('12');
		await page.getByLabel('Year of birth').fill('2001');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText('Saved.')).toBeVisible();
		await signOut(page);
		await page.goto('/en/account');
		await expect(page).toHaveURL(/sign-in\?next=%2Fen%2Faccount$/);
		await page.getByLabel('E-mail address').fill(address);
		await page.getByLabel('Password').fill('something else');
		await page.getByRole('button', { name: 'Sign in', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText('Address and password do not fit');
		await expect(page.getByLabel('E-mail address')).toHaveValue(address);
		await page.getByLabel('Password').fill(password);
		await page.getByRole('button', { name: 'Sign in', exact: true }).click();
		await expect(page).toHaveURL(/\/en\/account$/);
		await page.getByLabel(`Type your address ${address}`).fill(address);
		await page.getByRole('button', { name: 'Delete my account for good' }).click();
		await expect(page.getByText('Your account is deleted')).toBeVisible();
	});
});

test('a mailed link is opened on another device, and works once', async ({ page, browser }) => {
	const address = newAddress();
	await signUp(page, address);
	await signOut(page);
	await page.goto('/en/sign-in?next=/en/passport');
	await page.getByLabel('E-mail address').fill(address);
	await page.getByRole('button', { name: 'Mail me a link' }).click();
	await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
	const link = await mailedLink(page, address, 'Your link to sign in');
	await withoutScript(browser, async (phone) => {
		await phone.goto(link);
		await phone.getByRole('button', { name: 'Go in' }).click();
		await expect(phone).toHaveURL(/\/en\/passport$/);
	});
	await page.goto(link);
	await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});

test('a forgotten password is chosen anew', async ({ page }) => {
	const address = newAddress();
	await signUp(page, address);
	await signOut(page);
	await page.getByRole('link', { name: 'Forgot your password?' }).click();
	// The page before it has the same field and the same button.
	await expect(page.getByRole('heading', { name: 'New password' })).toBeVisible();
	await page.getByLabel('E-mail address').fill(address);
	await page.getByRole('button', { name: 'Mail me a link' }).click();
	await expect(page.getByText(`If somebody signs in by ${address}`)).toBeVisible();
	await page.goto(await mailedLink(page, address, 'Choose a new password'));
	await page.getByLabel('New password').fill('other stones on stones');
	await page.getByRole('button', { name: 'Save and sign in' }).click();
	await signedIn(page);
	await page.goto('/en/account');
	await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
});

test('a passkey is added, renamed, used and removed', async ({ page, context }) => {
	const authenticator = await context.newCDPSession(page);
	await authenticator.send('WebAuthn.enable');
	await authenticator.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
	await signUp(page, newAddress());
	await page.goto('/en/account');
	await page.getByRole('button', { name: 'Add a passkey' }).click();
	await expect(page.getByText('The passkey is ready')).toBeVisible();
	await page.getByLabel('Name of this passkey').fill('Blue phone');
	await page.getByRole('button', { name: 'Rename' }).click();
	await expect(page.getByText('Renamed.')).toBeVisible();
	await signOut(page);
	await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
	await signedIn(page);
	await page.goto('/en/account');
	await page.getByRole('button', { name: 'Remove Blue phone' }).click();
	await expect(page.getByText('Removed.')).toBeVisible();
	await signOut(page);
	await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
	await expect(page.getByText('That did not work.')).toBeVisible();
});

test('of the sign-in library, a browser reaches the ceremonies of passkeys and nothing else', async ({
	request
}) => {
	for (const path of [
		'sign-up/email',
		'sign-in/email',
		'sign-in/magic-link',
		'change-email',
		'passkey/delete-passkey'
	]) {
		const answer = await request.post(`/api/sign-in/${path}`, { data: { email: 'a@example.org' } });
		expect(answer.status(), path).toBe(404);
	}
	expect((await request.get('/api/sign-in/magic-link/verify?token=x')).status()).toBe(404);
	expect((await request.get('/api/sign-in/passkey/generate-authenticate-options')).status()).toBe(200);
	expect((await request.get('/api/sign-in/passkey/generate-register-options')).status()).toBe(401);
});

test('the words stay Italian when the script wakes up', async ({ page }) => {
	await page.goto('/it/sign-in');
	await expect(page.getByRole('button', { name: 'Accedi con una passkey' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accedi');
});
