import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** In the dark, only these can differ. */
const colours = ['color-contrast', 'link-in-text-block'];

type Choice = { type: 'tag' | 'rule'; values: string[] };

const byDay = (page: Page) => look(page, 'light', { type: 'tag', values: rules });
const byNight = async (page: Page) =>
	(await look(page, 'dark', { type: 'rule', values: colours })).map((problem) => `dark: ${problem}`);

/** What stands in somebody's way on a page, on a desk and on a phone, by day and by night: night falls once. */
export async function barriersOn(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const [width, ...looks] of [[1280, byDay, byNight] as const, [360, byNight, byDay] as const]) {
		await page.setViewportSize({ width, height: 800 });
		for (const one of looks) found.push(...(await one(page)));
	}
	return found;
}

/** What stands in somebody's way on a page as it is now, by day. */
export const barriersNow = byDay;

/** A busy machine may still be drawing; what is a barrier is one the second time, too. */
async function look(page: Page, colorScheme: 'light' | 'dark', choice: Choice): Promise<string[]> {
	await show(page, colorScheme);
	const found = await violations(page, choice);
	if (found.length === 0) return found;
	await page.waitForTimeout(1000);
	return violations(page, choice);
}

/** Changes the colours and waits until they are drawn. */
async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
	await page.emulateMedia({ colorScheme });
	await page.evaluate(async () => {
		const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		// Colours that are on their way are there at once; what inherits them sets out after them.
		for (let round = 0; round < 8; round++) {
			await drawn();
			const ending = document
				.getAnimations()
				.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
			if (ending.length === 0) return;
			for (const animation of ending) animation.finish();
		}
	});
}

/** Axe stays in the page: it is heavy, and several looks need it. What no rule of ours reads is not gathered. */
async function violations(page: Page, runOnly: Choice): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) {
		await page.evaluate(axeSource);
		// The lines of the land lie behind the words; axe takes them to lie above, and asks nothing of such words.
		await page.addStyleTag({ content: '.land { display: none }' });
	}
	return page.evaluate(async (runOnly) => {
		const { axe } = globalThis as unknown as { axe: typeof Axe };
		const options = { runOnly, resultTypes: ['violations' as const], selectors: false, preload: false };
		const { violations } = await axe.run(document, options);
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`.trim())
		);
	}, runOnly);
}
