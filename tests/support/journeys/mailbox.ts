import { expect, type Page } from '@playwright/test';

/**
 * The link in the newest mail to an address, read on the mailbox page. The mail goes out in the background: where a mail to the
 * same address was read before, its link says which is not the one.
 */
export async function linkInMail(page: Page, address: string, readBefore = ''): Promise<string> {
	const link = page.getByRole('listitem').filter({ hasText: address }).first().getByRole('link').first();
	await expect(async () => {
		await page.goto(`/en/mailbox?to=${encodeURIComponent(address)}`);
		await expect(link).toBeVisible({ timeout: 500 });
		expect(await link.getAttribute('href')).not.toBe(readBefore);
	}).toPass();
	return String(await link.getAttribute('href'));
}
