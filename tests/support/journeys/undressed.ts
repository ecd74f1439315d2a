import type { Page } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const built = path.resolve(import.meta.dirname, '../../../build/client/_app/immutable/assets');
const marks = /\bsvelte-[a-z0-9]+/g;
let styled: ReadonlySet<string> | undefined;

/** Parts of the page whose styles were written, but did not come with it. */
export async function undressed(page: Page): Promise<string[]> {
	styled ??= new Set(
		globSync('*.css', { cwd: built }).flatMap(
			(sheet) => readFileSync(path.join(built, sheet), 'utf8').match(marks) ?? []
		)
	);
	const { used, rules } = await page.evaluate(() => ({
		used: [...document.querySelectorAll('[class*="svelte-"]')].flatMap(({ classList }) => [...classList]),
		rules: [...document.styleSheets]
			.filter(({ disabled }) => !disabled)
			.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
			.join('\n')
	}));
	const here = new Set(rules.match(marks));
	return [...new Set(used)]
		.filter((mark) => styled?.has(mark) && !here.has(mark))
		.map((mark) => `no styles for .${mark}`);
}
