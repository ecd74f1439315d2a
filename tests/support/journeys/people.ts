import { expect, type Browser, type Page } from '@playwright/test';
import { password, people } from '../../../src/demo/demo.ts';
import { learnerPassword } from './set-scene.ts';

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 800 };

/** Signs in on the page that asks for it, and stays where that leads. */
export async function signIn(
	page: Page,
	address: string,
	secret = learnerPassword,
	at = '/en/sign-in?next=/en/passport'
): Promise<void> {
	await page.goto(at);
	await page.getByLabel('E-mail').fill(address);
	await page.getByLabel('Password').fill(secret);
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();
}

/** Somebody of the demonstration city. */
export const signInAs = (page: Page, who: keyof typeof people): Promise<void> =>
	signIn(page, people[who].address, password);

/** A device of its own, with its own cookies. */
export async function device(
	browser: Browser,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<Page> {
	const context = await browser.newContext({ viewport: phone, ...options });
	return context.newPage();
}

let people_ = 0;

/** An address that nobody has used on this server. */
export const newAddress = (): string => `somebody-${Date.now().toString(36)}-${++people_}@petrana.example`;
