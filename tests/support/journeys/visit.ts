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
export const press = (name: string) => (page: Page) =>
	page.getByRole('button', { name, exact: true }).click();
