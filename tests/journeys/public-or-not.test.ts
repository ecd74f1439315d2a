import { type APIRequestContext, expect } from '@playwright/test';
import { newId } from '#server/id.ts';
import { signIn } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';
import { test } from '#support/journeys/test.ts';

// 5-standards, "Public or not": a credential answers people and machines only when it is public.

const machines = ['application/json', 'application/ld+json', 'application/vc'];
const people = 'text/html,application/xhtml+xml,*/*;q=0.8';

const ask = (request: APIRequestContext, path: string, accept: string) =>
	request.get(path, { headers: { accept }, maxRedirects: 0 });

/** The answer without what differs by time, by request or by the address itself. */
async function bare(request: APIRequestContext, id: string, path: string, accept: string) {
	const answer = await ask(request, path, accept);
	const text = (await answer.text())
		.replaceAll(id, 'ID')
		.replaceAll(/nonce="[^"]+"/g, '')
		.replaceAll(/"id":"[^"]+"/g, '');
	return { status: answer.status(), type: answer.headers()['content-type'], text };
}

test('a public credential answers machines with the signed text and people with its page', async ({
	page,
	request
}) => {
	const { credentialId, document, badgeName } = await setScene('held-badge', {
		birthYear: 1999,
		visibility: 'public'
	});
	const path = `/credentials/${credentialId}`;
	for (const accept of machines) {
		const answer = await ask(request, path, accept);
		expect(answer.status()).toBe(200);
		expect(answer.headers()['content-type']).toContain(accept);
		expect(answer.headers()['access-control-allow-origin']).toBe('*');
		expect(await answer.text()).toBe(document);
	}
	const file = await ask(request, `${path}.json`, people);
	expect(await file.text()).toBe(document);
	const shown = await ask(request, path, people);
	expect(shown.status()).toBe(303);
	await page.goto(path);
	await expect(page.getByRole('heading', { level: 1, name: badgeName })).toBeVisible();
	expect(await (await request.get('/sitemap.xml')).text()).toContain(credentialId);
});

for (const visibility of ['private', 'by-link'] as const) {
	test(`a ${visibility} credential answers as if it were not there`, async ({ request }) => {
		const { credentialId, shareToken } = await setScene('held-badge', { birthYear: 1999, visibility });
		const nowhere = newId();
		for (const accept of [...machines, people]) {
			for (const end of ['', '.json', '/open-badges-2.json']) {
				const answer = await bare(request, credentialId, `/credentials/${credentialId}${end}`, accept);
				const missing = await bare(request, nowhere, `/credentials/${nowhere}${end}`, accept);
				expect(answer).toEqual(missing);
				expect(answer.status).toBe(404);
			}
		}
		const page = `/en/credentials/${credentialId}`;
		const missing = await bare(request, nowhere, `/en/credentials/${nowhere}`, people);
		expect(await bare(request, credentialId, page, people)).toEqual(missing);
		expect(await (await request.get('/sitemap.xml')).text()).not.toContain(credentialId);
		if (shareToken) expect((await ask(request, `/en/shares/${shareToken}`, people)).status()).toBe(200);
	});
}

test('a public award is hosted as Open Badges 2.0, with all that it names, for any page of the web', async ({
	request
}) => {
	const { credentialId, badgeName } = await setScene('held-badge', { birthYear: 1999, visibility: 'public' });
	const read = async (address: string) => {
		const answer = await ask(request, new URL(address).pathname, 'application/json');
		expect(answer.status()).toBe(200);
		expect(answer.headers()['content-type']).toContain('application/json');
		expect(answer.headers()['access-control-allow-origin']).toBe('*');
		const document = (await answer.json()) as Record<string, string>;
		expect(document.id).toBe(address);
		return document;
	};
	const first = await ask(request, `/credentials/${credentialId}/open-badges-2.json`, 'application/json');
	const assertion = await read(((await first.json()) as { id: string }).id);
	const badge = await read(assertion.badge ?? '');
	const issuer = await read(badge.issuer ?? '');
	const list = await read(issuer.revocationList ?? '');
	expect([assertion.type, badge.type, issuer.type, list.type]).toEqual([
		'Assertion',
		'BadgeClass',
		'Issuer',
		'RevocationList'
	]);
	expect(badge.name).toBe(badgeName);
});

test('a public award that was taken back is gone', async ({ request }) => {
	const made = await setScene('held-badge', { birthYear: 1999, visibility: 'public', revoked: true });
	const answer = await ask(
		request,
		`/credentials/${made.credentialId}/open-badges-2.json`,
		'application/json'
	);
	expect(answer.status()).toBe(410);
	expect(await answer.json()).toMatchObject({ revoked: true });
});

test('the holder alone downloads what is private', async ({ page, request }) => {
	const { credentialId, address, document } = await setScene('held-badge', { birthYear: 1999 });
	const path = `/credentials/${credentialId}/download.json`;
	expect((await ask(request, path, people)).status()).toBeGreaterThanOrEqual(400);
	await signIn(page, address);
	expect(await (await page.request.get(path)).text()).toBe(document);
});

for (const [who, given] of [
	['is under the age of the city', { birthYear: new Date().getFullYear() - 12 }],
	['has not told their birth year', {}]
] as const) {
	test(`who ${who} cannot show a badge to everyone`, async ({ page, request }) => {
		const { itemId, address, credentialId } = await setScene('held-badge', given);
		await signIn(page, address);
		await page.goto(`/en/passport/${itemId}`);
		await page.getByRole('radio', { name: 'Everyone' }).check();
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText('old enough');
		expect((await ask(request, `/credentials/${credentialId}`, 'application/json')).status()).toBe(404);
		await page.goto(`/en/passport/${itemId}`);
		await expect(page.getByRole('radio', { name: 'Only you' })).toBeChecked();
	});
}
