import { expect, type Page } from '@playwright/test';
import { linkInMail } from './mailbox.ts';

/** From a claim page, signed out: signs up by a mailed link and lands back on the claim. Gives the address of the link. */
export async function askForLink(page: Page, address: string): Promise<string> {
	await page.getByRole('link', { name: 'Get my badge' }).click();
	await page.getByLabel('E-mail address').fill(address);
	await page.getByRole('button', { name: 'Mail me a link' }).click();
	await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
	await expect(page.getByText(address)).toBeVisible();
	return linkInMail(page, address);
}

export async function openMailedLink(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await page.getByRole('button', { name: 'Go in' }).click();
	await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();
}

/** One button, and the badge is there. */
export async function getBadge(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Get my badge' }).click();
	await expect(page.getByText('It is yours!')).toBeVisible();
}

/** From the passport item: makes a link that shows the badge, and gives its address. */
export async function share(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = page.getByRole('textbox', { name: 'Link to this badge' });
	await expect(link).toHaveValue(/\/shares\/[\w-]{22}$/);
	return link.inputValue();
}

/** What a stranger does with an address that somebody sent: opens it and checks the badge. */
export async function checkShared(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.getByRole('link', { name: 'Check it' }).click();
	await page.getByRole('button', { name: 'Check', exact: true }).click();
}
