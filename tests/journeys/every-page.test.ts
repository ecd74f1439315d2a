import { expect, type Page } from '@playwright/test';
import { globSync } from 'node:fs';
import path from 'node:path';
import { barriersOn } from '#support/journeys/barriers.ts';
import { deadLinks, watchRequests } from '#support/journeys/leads.ts';
import { undressed } from '#support/journeys/undressed.ts';
import { nameOf } from '#support/journeys/visit.ts';
import { visits } from '#support/journeys/visits.ts';
import { test, visit } from '#support/journeys/walk.ts';

// Of every page in each of its states: nothing stands in anybody's way, no other host is asked, no link leads nowhere.

test('every page is in the table', () => {
	const routes = path.resolve(import.meta.dirname, '../../src/routes');
	const pages = globSync('**/+page.svelte', { cwd: routes }).map((file) => path.dirname(file));
	const known = new Set(visits.map(({ route }) => route));
	expect(pages.filter((page) => !known.has(page))).toEqual([]);
	expect([...known].filter((route) => route !== 'error' && !pages.includes(route))).toEqual([]);
});

for (const planned of visits) {
	test(nameOf(planned), async ({ browser, walk, baseURL }, { project }) => {
		const context = await browser.newContext({
			storageState: await walk.sessionOf(planned.as),
			reducedMotion: 'reduce',
			// It would ask again for what the page asked; here every request is seen once.
			serviceWorkers: 'block'
		});
		const page = await context.newPage();
		const { foreign, broken } = watchRequests(context, page, String(baseURL));
		await visit(page, planned, walk.ids);
		const problems = await barriersOn(page);
		problems.push(...(await badlyMade(page)), ...(await undressed(page)));
		await page.setViewportSize({ width: 320, height: 640 });
		problems.push(...(await tooWide(page)));
		// What is loaded only when it is seen is seen now.
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await page.waitForLoadState('networkidle');
		if (planned.route !== 'error')
			problems.push(...(await deadLinks(page, planned.as, path.join(project.outputDir, 'followed'))));
		expect([...problems, ...foreign, ...broken]).toEqual([]);
	});
}

async function badlyMade(page: Page): Promise<string[]> {
	const { pathname } = new URL(page.url());
	const expected = pathname.startsWith('/it') ? 'it' : 'en';
	const [headings, title, language] = await Promise.all([
		page.getByRole('heading', { level: 1 }).count(),
		page.title(),
		page.locator('html').getAttribute('lang')
	]);
	return [
		...(headings === 1 ? [] : [`${headings} headings of level 1`]),
		...(/\S · Cairn$|^Cairn · \S/.test(title) ? [] : [`the title is "${title}"`]),
		...(language === expected ? [] : [`the language is ${language}`])
	];
}

/** What makes somebody scroll sideways at this width; nothing if nobody has to. */
async function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return [...document.body.querySelectorAll('*')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.map((element) => `wider than 320 px: ${element.outerHTML.slice(0, 160)}`);
	});
}
