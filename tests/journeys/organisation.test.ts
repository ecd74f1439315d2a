import { type Browser, expect, type Page } from '@playwright/test';
import { barriersNow } from '#support/journeys/barriers.ts';
import { desk, device } from '#support/journeys/people.ts';
import { test } from '#support/journeys/test.ts';

const password = 'stone-by-stone';
const logo = Buffer.from(
	'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80" onload="alert(1)"><circle cx="40" cy="40" r="30" fill="teal"/></svg>'
);

async function signedIn(browser: Browser, who: string, options = {}): Promise<Page> {
	const page = await device(browser, { viewport: desk, ...options });
	await page.goto('/en/sign-in');
	const form = page.locator('form', { has: page.locator('input[type=password]') });
	await form.locator('input[type=email]').fill(`${who}@petrana.example`);
	await form.locator('input[type=password]').fill(password);
	await form.getByRole('button').first().click();
	await expect(page).not.toHaveURL(/sign-in/);
	return page;
}

const expectNoBarriers = async (page: Page) => expect(await barriersNow(page)).toEqual([]);

test.setTimeout(120_000);

test('somebody opens an organisation, invites another, and a city vouches for it', async ({ browser }) => {
	const phone = { viewport: { width: 360, height: 740 } };
	const owner = await signedIn(browser, 'learner', phone);
	await owner.goto('/en/organisations/new');
	await expectNoBarriers(owner);
	await owner.getByLabel('Name', { exact: true }).fill('Night Sky Club');
	await owner.getByLabel('What is it?').selectOption('informal-group');
	await owner.getByLabel('Website').fill('not an address');
	await owner.locator('main form').evaluate((form) => form.setAttribute('novalidate', ''));
	await owner.getByRole('button', { name: 'Open the organisation' }).click();
	await expect(owner.getByRole('alert')).toContainText('whole web address');
	await expect(owner.getByLabel('Name', { exact: true })).toHaveValue('Night Sky Club');
	await owner.getByLabel('Website').fill('https://night.example');
	await owner.getByRole('button', { name: 'Open the organisation' }).click();
	await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Night Sky Club');
	await expect(owner.getByText('Not verified yet')).toBeVisible();
	await expectNoBarriers(owner);
	const place = new URL(owner.url()).pathname;

	await owner.getByRole('link', { name: 'Settings' }).click();
	await owner.getByLabel('Logo').setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: logo });
	await owner.getByRole('button', { name: 'Save' }).click();
	await expect(owner.getByText('Saved.')).toBeVisible();
	const source = await owner.getByAltText('Logo of Night Sky Club').getAttribute('src');
	const kept = await owner.request.get(source?.split('?')[0] ?? '');
	expect(kept.headers()['content-security-policy']).toBe("default-src 'none'; sandbox");
	expect(await kept.text()).not.toContain('onload');
	await expectNoBarriers(owner);

	await owner.goto(`${place}/members`);
	await owner.getByLabel('E-mail address').fill('operator@petrana.example');
	await owner.locator('fieldset').getByText('Assessor', { exact: true }).click();
	await owner.getByRole('button', { name: 'Send the invitation' }).click();
	await expect(owner.getByText('The invitation is on its way.')).toBeVisible();
	// A refusal stays on its page, whatever query the address carries.
	await expect(owner).toHaveURL(`${place}/members?done=invited`);
	await owner.getByRole('button', { name: 'Leave the organisation' }).click();
	await owner.getByRole('dialog').getByRole('button', { name: 'Leave the organisation' }).click();
	await expect(owner.getByText('An organisation needs an owner')).toBeVisible();
	await expect(owner).toHaveURL(`${place}/members?done=invited`);
	await owner.goto(`${place}/members`);
	await expectNoBarriers(owner);

	// The one who is invited has no JavaScript, and arrives signed in with an account of their own.
	const guest = await signedIn(browser, 'operator', { javaScriptEnabled: false });
	await expect(async () => {
		await guest.goto('/en/mailbox');
		const mails = await guest.content();
		expect(mails).toMatch(/\/en\/invitations\/[\w-]+/);
	}).toPass();
	const link = /\/en\/invitations\/[\w-]+/.exec(await guest.content())?.[0] ?? '';
	await guest.goto(link);
	await guest.getByRole('button', { name: 'Accept the invitation' }).click();
	await expect(guest.getByText('Welcome! You are a member now.')).toBeVisible();
	await guest.goto(link);
	await expect(guest.getByText('This invitation was accepted already.')).toBeVisible();

	const city = await signedIn(browser, 'city');
	await city.goto(place);
	await city.getByRole('button', { name: 'Verify this organisation' }).click();
	await expect(city.getByText('The organisation is verified.')).toBeVisible();
	await city.getByRole('link', { name: 'Petrana' }).click();
	await expect(city.getByRole('link', { name: 'Night Sky Club' })).toBeVisible();
	await expectNoBarriers(city);
	await city.getByRole('link', { name: 'Settings' }).click();
	await expectNoBarriers(city);

	const stranger = await device(browser, { viewport: desk });
	await stranger.goto(place);
	await expect(stranger.getByText('Verified by Petrana')).toBeVisible();
	await expect(stranger.getByRole('link', { name: 'Members' })).toHaveCount(0);
	await stranger.goto(link);
	await expectNoBarriers(stranger);
});

test('an upload is an answer that an editor can use', async ({ browser }) => {
	const page = await signedIn(browser, 'owner');
	const send = (text: string, name: string) =>
		page.evaluate(
			async ([body, address]) => {
				const answer = await fetch(address ?? '', { method: 'POST', body: new Blob([body ?? '']) });
				const said = (await answer.json()) as Record<string, string>;
				return { ...said, status: answer.status, id: said.id, markdownUrl: said.markdownUrl };
			},
			[text, `/files?name=${name}`]
		);
	const { status, id, markdownUrl } = await send(logo.toString(), 'sky.svg');
	expect([status, markdownUrl]).toEqual([201, `/files/${id}#80x80`]);
	expect(await send('hello', 'sky.png')).toMatchObject({ status: 415, code: 'unreadable-file' });
	const small = await page.request.get(`/files/${id}?width=320`);
	expect(small.headers()['content-type']).toBe('image/webp');
	expect((await page.request.get(`/files/${id}?width=321`)).status()).toBe(404);
	expect((await page.request.head(`/files/${id}`)).status()).toBe(200);
	const etag = small.headers().etag ?? '';
	const again = await page.request.get(`/files/${id}?width=320`, { headers: { 'if-none-match': etag } });
	expect(again.status()).toBe(304);
});
