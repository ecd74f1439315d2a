import { type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { signInAs } from './people.ts';
import { type Ids, setScene } from './set-scene.ts';
import { test as base } from './test.ts';
import type { Role, Visit } from './visits.ts';

type State = NonNullable<BrowserContextOptions['storageState']>;

type Walk = {
	ids: Ids;
	/** The session of a role, made when it is first needed. */
	sessionOf: (role: Role) => Promise<State>;
};

/** Tests that walk over pages in many roles. Each worker sets the scene once. */
export const test = base.extend<object, { walk: Walk }>({
	walk: [
		async ({ browser }, use) => {
			const sessions = new Map<Role, Promise<State>>();
			const open = async (role: Role): Promise<State> => {
				if (role === 'visitor') return { cookies: [], origins: [] };
				const context = await browser.newContext();
				await signInAs(await context.newPage(), role);
				const state = await context.storageState();
				await context.close();
				return state;
			};
			await use({
				ids: await setScene('every-page', {}),
				sessionOf: (role) => {
					if (!sessions.has(role)) sessions.set(role, open(role));
					return sessions.get(role) as Promise<State>;
				}
			});
		},
		{ scope: 'worker' }
	]
});

/** Goes to a page and brings it into its state. */
export async function visit(page: Page, { at, act }: Visit, ids: Ids): Promise<void> {
	await page.goto(at(ids), { waitUntil: 'load' });
	if (!act) return;
	// Waits for the script, so that the act is answered in place as it is for most people.
	await act(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
