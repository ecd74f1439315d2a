import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** In the dark, only these can differ. */
const colours = ['color-contrast', 'link-in-text-block'];

type Violation = { id: string; nodes: { html: string; any: { message: string }[] }[] };
type Choice = { type: 'tag' | 'rule'; values: string[] };

/** What stands in somebody's way on a page, on a desk and on a phone, by day and by night. */
export async function barriersOn(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const width of [1280, 360]) {
		await page.setViewportSize({ width, height: 800 });
		found.push(...(await look(page, 'light', { type: 'tag', values: rules })));
		const dark = await look(page, 'dark', { type: 'rule', values: colours });
		found.push(...dark.map((problem) => `dark: ${problem}`));
	}
	return found;
}

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
			if (ending.length === 0) break;
			for (const animation of ending) animation.finish();
		}
		await drawn();
	});
}

/** The first look brings axe into the page, where it stays: it is heavy, and four looks need it. */
async function violations(page: Page, runOnly: Choice): Promise<string[]> {
	const again = await page.evaluate(async (choice) => {
		type Axe = {
			run: (where: Document, how: object) => Promise<{ violations: Violation[] }>;
		};
		const { axe } = globalThis as unknown as { axe?: Axe };
		if (!axe) return undefined;
		return (await axe.run(document, { runOnly: choice, resultTypes: ['violations'] })).violations;
	}, runOnly);
	const found: Violation[] = again ?? (await firstLook(page, runOnly));
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`.trim())
	);
}

// Without frames, the legacy mode finds the same and opens no further page.
const firstLook = async (page: Page, runOnly: Choice): Promise<Violation[]> =>
	(
		await new AxeBuilder({ page })
			.setLegacyMode()
			.options({ runOnly, resultTypes: ['violations'] })
			.analyze()
	).violations;
