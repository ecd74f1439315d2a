import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { APIResponse, BrowserContext, Page } from '@playwright/test';
import type { Role } from './visits.ts';

/** Links that do something when they are followed, or open outside. */
const notWalked = /\/download\.|download$|calendar\.ics|^mailto:/;
/** The same page in twelve further languages: one of them stands for all. */
const otherLanguages = /^\/(?!en\b|it\b|sr-Cyrl\b)[a-z]{2}(?:-[A-Za-z]+)?(?:\/|$)/;
/** Every filter of the catalogue links to every other; so many searches of each page are enough. */
const mostSearches = 5;

/** Listens to all that a context asks for; what is wrong stands in the lists. */
export function watchRequests(context: BrowserContext, page: Page, baseURL: string) {
	const { host } = new URL(baseURL);
	const foreign = new Set<string>();
	const broken = new Set<string>();
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) foreign.add(`asks ${url.href}`);
	});
	context.on('response', (response) => {
		// A refused form answers 4xx on purpose.
		const isRead = response.request().method() === 'GET' && !response.request().isNavigationRequest();
		if (response.status() >= 500 || (response.status() >= 400 && isRead))
			broken.add(`${response.status()} ${response.url()}`);
	});
	page.on('pageerror', (error) => broken.add(error.message));
	return { foreign, broken };
}

/** The links of a page that lead to nothing. Each link is followed once a role, whichever page has it first. */
export async function deadLinks(page: Page, as: Role, followed: string): Promise<string[]> {
	const hrefs = await page.evaluate(() => [...document.links].map((link) => link.href));
	const dead: string[] = [];
	let searches = 0;
	for (const href of new Set(hrefs.map((each) => each.split('#')[0] ?? ''))) {
		const { origin, pathname, search } = new URL(href);
		if (origin !== new URL(page.url()).origin || notWalked.test(href) || otherLanguages.test(pathname))
			continue;
		if (search !== '' && pathname.endsWith('/activities') && ++searches > mostSearches) continue;
		if (!isFirst(path.join(followed, as), href)) continue;
		const status = await statusOf(page.request.get(href, { headers: { accept: 'text/html' } }));
		// 401 is a page that asks to sign in.
		if (status >= 400 && status !== 401) dead.push(`leads to ${href}, which answers ${status}`);
	}
	return dead;
}

/** Workers are processes of their own: a folder is made by one of them only. */
function isFirst(folder: string, href: string): boolean {
	mkdirSync(folder, { recursive: true });
	try {
		mkdirSync(path.join(folder, createHash('sha256').update(href).digest('hex')));
		return true;
	} catch {
		return false;
	}
}

async function statusOf(asked: Promise<APIResponse>): Promise<number> {
	const answer = await asked;
	const status = answer.status();
	await answer.dispose();
	return status;
}
