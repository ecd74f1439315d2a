import { test as base } from '@playwright/test';

/** A journey. Every device it opened is put away with it: a page left open would go on asking the server for news. */
export const test = base.extend<{ devicesPutAway: void }>({
	devicesPutAway: [
		async ({ browser }, use) => {
			await use();
			for (const context of browser.contexts()) await context.close();
		},
		{ auto: true }
	]
});
