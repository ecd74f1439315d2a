import { redirect } from '@sveltejs/kit';
import type { Actor } from '#server/actor.ts';

/** Pages that make no sense for visitors lead them through sign-in and back. */
export function signInFirst(actor: Actor, url: URL, language: string): void {
	if (actor.kind !== 'visitor') return;
	redirect(303, `/${language}/sign-in?next=${encodeURIComponent(url.pathname)}`);
}
