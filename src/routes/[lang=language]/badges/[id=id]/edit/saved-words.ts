import { m } from '#messages';
import { clock } from '#ui/dates.ts';
import type { Keeping } from '../keep-typed.svelte.ts';

/** How keeping goes, in words. */
export function savedWords({ state, at, problem }: Keeping, lang: string): string {
	if (state === 'saving') return m.badge_saving();
	if (state === 'unsaved') return problem || m.badge_unsaved();
	if (state === 'offline') return m.badge_save_offline();
	if (!at) return m.badge_saved();
	return m.badge_saved_at({ time: clock(at, lang) });
}
