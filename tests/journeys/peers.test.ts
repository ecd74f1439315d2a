import { type APIRequestContext, expect } from '@playwright/test';
import { askDigitalBazaar, askVerifierCore } from '#support/journeys/peers.ts';
import { test } from '#support/journeys/test.ts';

// What we serve over http holds for the tools of others. No page is opened here.

type Credential = {
	id: string;
	issuer: { id: string };
	credentialStatus: { statusListCredential: string }[];
} & Record<string, unknown>;

test.describe.configure({ mode: 'default' });
let origin: string;
let standing: Credential[];
let revoked: Credential[];

test.beforeAll(async ({ playwright, baseURL }) => {
	origin = String(baseURL);
	const request = await playwright.request.newContext({ baseURL: origin });
	const credentials = await publicCredentials(request);
	const states = await Promise.all(
		credentials.map(async (credential) => {
			const page = await request.get(credential.id);
			return (await page.text()).includes('took this badge back');
		})
	);
	standing = credentials.filter((_, index) => !states[index]);
	revoked = credentials.filter((_, index) => states[index]);
	await request.dispose();
});

/** Those of the demonstration, found as a search engine finds them. */
async function publicCredentials(request: APIRequestContext): Promise<Credential[]> {
	const sitemap = await (await request.get('/sitemap.xml')).text();
	const addresses = [...sitemap.matchAll(/<loc>([^<]+\/credentials\/[^<]+)<\/loc>/g)].map(
		([, found]) => found ?? ''
	);
	return Promise.all(
		addresses.map(async (address) => {
			const answer = await request.get(address, { headers: { accept: 'application/vc' } });
			return (await answer.json()) as Credential;
		})
	);
}

test('the demonstration shows at least five badges, one of them taken back', () => {
	expect(standing.length).toBeGreaterThanOrEqual(4);
	expect(revoked.length).toBeGreaterThanOrEqual(1);
	expect(standing.length + revoked.length).toBeGreaterThanOrEqual(5);
});

test('@digitalbazaar/vc verifies them, and not the one that was taken back', async () => {
	for (const credential of standing.slice(0, 2))
		expect(await askDigitalBazaar(credential, origin)).toBe(true);
	for (const credential of revoked.slice(0, 1))
		expect(await askDigitalBazaar(credential, origin)).toBe(false);
	const changed = { ...structuredClone(standing[0]), name: 'Another name' };
	expect(await askDigitalBazaar(changed, origin)).toBe(false);
});

test('@digitalcredentials/verifier-core verifies them, and reports the one that was taken back', async () => {
	for (const credential of standing.slice(0, 2)) {
		const log = await askVerifierCore(credential, origin);
		expect(log).toMatchObject({ valid_signature: true, revocation_status: true });
	}
	for (const credential of revoked.slice(0, 1)) {
		const log = await askVerifierCore(credential, origin);
		expect(log).toMatchObject({ valid_signature: true, revocation_status: false });
	}
});

test('did documents and status lists are open to all, fresh and of their media type', async ({ request }) => {
	const [credential] = standing;
	if (!credential) throw new Error('There is no public credential.');
	const organisation = credential.issuer.id.split(':').at(-1);
	for (const path of ['/.well-known/did.json', `/organisations/${organisation}/did.json`]) {
		const answer = await request.get(path, { headers: { origin: 'https://elsewhere.example' } });
		expect(answer.status()).toBe(200);
		expect(answer.headers()).toMatchObject({
			'content-type': expect.stringMatching(/^application\/(did\+)?(ld\+)?json/),
			'access-control-allow-origin': '*'
		});
	}
	for (const { statusListCredential } of credential.credentialStatus) {
		for (const accept of ['application/vc', 'application/json']) {
			const answer = await request.get(statusListCredential, {
				headers: { accept, origin: 'https://elsewhere.example' }
			});
			expect(answer.status()).toBe(200);
			expect(answer.headers()).toMatchObject({
				'content-type': expect.stringContaining(accept),
				'access-control-allow-origin': '*',
				'cache-control': expect.stringMatching(/max-age=([1-5]?\d|60)\b/)
			});
			expect((await answer.json()).type).toContain('BitstringStatusListCredential');
		}
	}
});
