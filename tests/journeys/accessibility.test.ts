import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { globSync } from 'node:fs';
import path from 'node:path';
import { nameOf, visits } from '#support/journeys/visits.ts';
import { test, visit } from '#support/journeys/walk.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['cat.color'];

test('every page is in the table', () => {
	const routes = path.resolve(import.meta.dirname, '../../src/routes');
	const pages = globSync('**/+page.svelte', { cwd: routes }).map((file) => path.dirname(file));
	const known = new Set(visits.map(({ route }) => route));
	expect(pages.filter((page) => !known.has(page))).toEqual([]);
	expect([...known].filter((route) => route !== 'error' && !pages.includes(route))).toEqual([]);
});

for (const planned of visits) {
	test(nameOf(planned), async ({ browser, walk }) => {
		const context = await browser.newContext({
			storageState: await walk.sessionOf(planned.as),
			reducedMotion: 'reduce'
		});
		const page = await context.newPage();
		for (const width of [1280, 360]) {
			await page.setViewportSize({ width, height: 800 });
			await page.emulateMedia({ colorScheme: 'light' });
			await visit(page, planned, walk.ids);
			if (width === 360) await isWellMade(page);
			expect(await violations(page, rules)).toEqual([]);
			// Only colours differ in the dark.
			await page.emulateMedia({ colorScheme: 'dark' });
			expect(await violations(page, colours)).toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await tooWide(page)).toEqual([]);
		await context.close();
	});
}

async function isWellMade(page: Page): Promise<void> {
	expect(await page.getByRole('heading', { level: 1 }).count(), 'one h1').toBe(1);
	expect(await page.title()).toMatch(/\S.*Cairn|Cairn.*\S/);
	const language = new URL(page.url()).pathname.split('/')[1] ?? '';
	const expected = ['en', 'it'].includes(language) ? language : 'en';
	await expect(page.locator('html')).toHaveAttribute('lang', expected);
}

async function violations(page: Page, tags: string[]): Promise<string[]> {
	const found = await new AxeBuilder({ page }).withTags(tags).analyze();
	return found.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`)
	);
}

/** What makes somebody scroll sideways at this width; nothing if nobody has to. */
async function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return [...document.body.querySelectorAll('*')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.map((element) => element.outerHTML.slice(0, 160));
	});
}
