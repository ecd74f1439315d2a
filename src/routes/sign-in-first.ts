import { redirect } from '@sveltejs/kit';
import type { Actor } from '#server/actor.ts';
import { signInAddress } from './sign-in-address.ts';

/** Pages that make no sense for visitors lead them through sign-in and back. */
export function signInFirst(actor: Actor, url: URL, language: string): void {
	if (actor.kind === 'visitor') redirect(303, signInAddress(url, language));
}
