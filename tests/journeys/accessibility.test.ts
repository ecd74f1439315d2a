import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { globSync } from 'node:fs';
import path from 'node:path';
import { nameOf, visits } from '#support/journeys/visits.ts';
import { test, visit } from '#support/journeys/walk.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** In the dark, only these can differ. */
const colours = ['color-contrast', 'link-in-text-block'];

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
		const problems: string[] = [];
		await visit(page, planned, walk.ids);
		for (const width of [1280, 360]) {
			await page.setViewportSize({ width, height: 800 });
			await show(page, 'light');
			problems.push(...(await violations(page)));
			await show(page, 'dark');
			problems.push(...(await violations(page, true)).map((problem) => `dark: ${problem}`));
		}
		problems.push(...(await badlyMade(page)));
		await page.setViewportSize({ width: 320, height: 640 });
		problems.push(...(await tooWide(page)));
		expect(problems).toEqual([]);
		await context.close();
	});
}

/** Changes the colours and waits until they are drawn. */
async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
	await page.emulateMedia({ colorScheme });
	await page.evaluate(
		() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
	);
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

async function violations(page: Page, dark = false): Promise<string[]> {
	// Without frames, the legacy mode finds the same and opens no further page.
	const axe = new AxeBuilder({ page }).setLegacyMode();
	const found = await (dark ? axe.withRules(colours) : axe.withTags(rules)).analyze();
	return found.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`.trim())
	);
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
