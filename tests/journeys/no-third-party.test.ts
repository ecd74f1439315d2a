import { expect } from '@playwright/test';
import { visits } from '#support/journeys/visits.ts';
import { test, visit } from '#support/journeys/walk.ts';

const roles = [...new Set(visits.map(({ as }) => as))];

/** Links that do something when they are followed, or open outside. */
const notWalked = /\/download\.|download$|calendar\.ics|^mailto:/;
/** The same page in twelve further languages: one of them stands for all. */
const otherLanguages = /^\/(?!en\b|it\b|sr-Cyrl\b)[a-z]{2}(?:-[A-Za-z]+)?(?:\/|$)/;
/** Every filter of the catalogue links to every other; so many searches are enough. */
const mostSearches = 40;

// A visitor finds some hundred links.
test.setTimeout(240_000);

for (const role of roles) {
	test(`as ${role}, no page asks another host and no link leads nowhere`, async ({
		browser,
		walk,
		baseURL
	}) => {
		const { host } = new URL(String(baseURL));
		// The service worker asks again for what a page asked; here every request is seen once.
		const context = await browser.newContext({
			storageState: await walk.sessionOf(role),
			serviceWorkers: 'block'
		});
		const page = await context.newPage();
		const foreign = new Set<string>();
		const broken = new Set<string>();
		context.on('request', (request) => {
			const url = new URL(request.url());
			if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host)
				foreign.add(`${page.url()} asks ${url.href}`);
		});
		context.on('response', (response) => {
			// A refused form answers 4xx on purpose.
			const isRead = response.request().method() === 'GET' && !response.request().isNavigationRequest();
			if (response.status() >= 500 || (response.status() >= 400 && isRead))
				broken.add(`${page.url()} → ${response.status()} ${response.url()}`);
		});
		page.on('pageerror', (error) => broken.add(`${page.url()}: ${error.message}`));
		const links = new Map<string, string>();
		let searches = 0;
		for (const planned of visits.filter(({ as }) => as === role)) {
			await visit(page, planned, walk.ids);
			await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
			await page.waitForLoadState('networkidle');
			if (planned.route === 'error') continue;
			for (const href of await page.evaluate(() => [...document.links].map((link) => link.href))) {
				const { pathname, search } = new URL(href);
				if (!href.startsWith(String(baseURL)) || notWalked.test(href) || otherLanguages.test(pathname))
					continue;
				if (search !== '' && pathname.endsWith('/activities') && ++searches > mostSearches) continue;
				links.set(href.split('#')[0] ?? '', planned.route);
			}
		}
		for (const [href, from] of links) {
			const { status } = await statusOf(context.request.get(href, { headers: { accept: 'text/html' } }));
			// 401 is a page that asks to sign in.
			if (status >= 400 && status !== 401) broken.add(`${from} links to ${href}, which answers ${status}`);
		}
		expect([...foreign]).toEqual([]);
		expect([...broken]).toEqual([]);
		await context.close();
	});
}

async function statusOf(
	asked: Promise<{ status(): number; dispose(): Promise<void> }>
): Promise<{ status: number }> {
	const answer = await asked;
	const status = answer.status();
	await answer.dispose();
	return { status };
}
