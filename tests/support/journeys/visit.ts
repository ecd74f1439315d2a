import type { Page } from '@playwright/test';
import type { people } from '../../../src/demo/demo.ts';
import type { Ids } from './set-scene.ts';

export type Role = keyof typeof people | 'visitor';

export type Visit = {
	/** The page's folder under src/routes. */
	route: string;
	as: Role;
	/** Which state of the page, where it has several. */
	state?: string;
	at: (ids: Ids) => string;
	/** What brings the page into that state. */
	act?: (page: Page) => Promise<void>;
};

export const root = '[lang=language]';

/** Presses a button, and waits for its answer: in place, or as a page of its own where the script is not there yet. */
export const press = (name: string) => async (page: Page) => {
	const answered = page.waitForResponse(
		(response) => response.request().method() === 'POST' || response.request().isNavigationRequest()
	);
	await page.getByRole('button', { name, exact: true }).click();
	await (await answered).finished();
	await page.waitForLoadState('load');
};

export const nameOf = ({ route, as, state }: Visit): string =>
	`${route.replace(root, '') || '/'}${state ? ` (${state})` : ''} as ${as}`;
