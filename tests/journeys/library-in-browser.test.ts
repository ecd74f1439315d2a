// packages/credentials in a page: bundled as anybody would, on Web Crypto, with nothing of Node.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type * as Library from '@cairn/credentials';
import { build } from 'vite';
import { test } from '#support/journeys/test.ts';

const root = path.resolve(import.meta.dirname, '../../packages/credentials');
const address = '/library-in-browser';

declare global {
	interface Window {
		library: typeof Library;
	}
}

// Bundled once, so by one worker.
test.describe.configure({ mode: 'default' });
let code = '';
test.beforeAll(async () => {
	const built = await build({
		root,
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			minify: true,
			lib: { entry: path.join(root, 'src/index.ts'), formats: ['es'], fileName: 'library' }
		}
	});
	const [bundle] = Array.isArray(built) ? built : [];
	code = (bundle?.output ?? []).map((part) => ('code' in part ? part.code : '')).join('\n');
});

/** A page of our own origin, which is a secure one, with the library in it and no rules of the app's. */
async function withLibrary(page: Page): Promise<void> {
	await page.route(`**${address}`, (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Library</title>' })
	);
	await page.route(`**${address}.js`, (route) =>
		route.fulfill({ contentType: 'text/javascript', body: code })
	);
	await page.goto(address);
	await page.addScriptTag({
		type: 'module',
		content: `window.library = await import('${address}.js');`
	});
	await page.waitForFunction(() => 'library' in window);
}

test('nothing of Node is in the bundle', () => {
	expect(code).not.toMatch(/from\s*["']node:|require\(["']node:/);
	expect(code.length).toBeGreaterThan(50_000);
});

test('a page issues a badge and finds it valid, and a changed one not', async ({ page }) => {
	await withLibrary(page);
	const verdicts = await page.evaluate(async () => {
		const { didKeyDocument, issue, keyFromSeed, openBadgeCredential, verify } = window.library;
		const key = keyFromSeed(new Uint8Array(32).fill(7));
		const did = `did:key:${key.publicKeyMultibase}`;
		const badge = openBadgeCredential({
			id: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
			issuer: { id: didKeyDocument(did).id as string, name: 'Riverside Youth Club' },
			validFrom: '2026-03-01T09:00:00Z',
			subject: { id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001' },
			achievement: {
				id: 'https://badges.example/badges/1',
				name: 'Bicycle mechanic',
				description: 'Can take a bicycle apart and put it together.',
				criteria: { narrative: 'Repair three bicycles.' }
			}
		});
		const signed = await issue(badge, {
			key,
			verificationMethod: `${did}#${key.publicKeyMultibase}`,
			created: '2026-03-01T09:00:00Z'
		});
		const at = { now: new Date('2026-04-01') };
		const [good, changed] = [await verify(signed, at), await verify({ ...signed, name: 'Other' }, at)];
		return [good.verdict, changed.verdict, signed.proof.proofValue];
	});
	expect(verdicts.slice(0, 2)).toEqual(['valid', 'not-valid']);
	expect(verdicts[2]).toMatch(/^z[1-9A-HJ-NP-Za-km-z]{80,}$/);
});

for (const name of ['open-badges-3', 'clr-2']) {
	test(`a page gives the published answer of ${name}, byte for byte`, async ({ page }) => {
		const signed = JSON.parse(readFileSync(path.join(root, 'test/vectors', name, 'signed.json'), 'utf8')) as {
			proof: unknown;
		};
		await withLibrary(page);
		const proof = await page.evaluate(async (document) => {
			const { addProof, keyFromSecretMultibase } = window.library;
			const { proof: _, ...unsigned } = document;
			const { proof: made } = await addProof(unsigned, {
				key: keyFromSecretMultibase(
					'zrv2bqTbNwCTsRrHFcJCPjVAduh4Ezcnoq1A3ZxH1GWTNkxipLVuaAoMFmze2gFN9oNXfJjufxSHWVZzsJiUsMHFMcx'
				),
				verificationMethod:
					'https://example.edu/issuers/565049#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
				created: '2010-01-01T19:23:24Z'
			});
			return made;
		}, signed);
		expect(proof).toEqual(Array.isArray(signed.proof) ? signed.proof[0] : signed.proof);
	});
}
