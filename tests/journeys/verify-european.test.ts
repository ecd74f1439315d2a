import { expect, type Page } from '@playwright/test';
import { type OpenBadgeCredential, toElm } from '@cairn/credentials';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

async function check(page: Page, document: object): Promise<void> {
	await page.goto('/en/verify');
	const file = {
		name: 'credential.jsonld',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(document))
	};
	await page.getByLabel('Or a file').setInputFiles(file);
	await page.getByRole('button', { name: 'Check', exact: true }).click();
}

test('a European credential is told, and its seal is said not to be checked', async ({ page }) => {
	const held = await setScene('held-badge', { birthYear: 1999, visibility: 'public' });
	const elm = toElm(JSON.parse(held.document) as OpenBadgeCredential, {
		learner: { fullName: 'Robin Doe' },
		microCredential: { workloadHours: 25, credits: { points: 1 }, eqfLevel: 4 }
	});
	await check(page, { payload: JSON.stringify(elm), signatures: [{ protected: 'e30', signature: 'AA' }] });
	await expect(page.getByText('What this European credential says')).toBeVisible();
	for (const told of ['Robin Doe', '25 hours', 'EQF Level 4', '1 (European Credit Transfer System)']) {
		await expect(page.getByText(told, { exact: true })).toBeVisible();
	}
	const checks = page.getByRole('region', { name: 'What we checked' }).getByRole('listitem');
	await expect(checks.filter({ hasText: 'sealed with a certificate' })).toContainText('Could not check');
	await check(page, elm);
	await expect(page.getByRole('alert').filter({ hasText: 'not' })).toBeVisible();
});
