import { expect, type Page } from '@playwright/test';

/** The link in the newest mail to an address, read on the mailbox page. The mail goes out in the background. */
export async function linkInMail(page: Page, address: string): Promise<string> {
	const mail = page.getByRole('listitem').filter({ hasText: address }).first();
	await expect(async () => {
		await page.goto(`/en/mailbox?to=${encodeURIComponent(address)}`);
		await expect(mail).toBeVisible({ timeout: 500 });
	}).toPass();
	const href = await mail.getByRole('link').first().getAttribute('href');
	if (!href) throw new Error(`The mail to ${address} holds no link.`);
	return href;
}
