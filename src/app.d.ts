import type { Actor } from '#server/actor.ts';
import type { Portal } from '#domains/cities/portal.ts';
import type { RefusalCode } from '#server/refusal.ts';
import type { Language } from '#ui/language.ts';

declare global {
	namespace App {
		interface Locals {
			actor: Actor;
			/** The language of the page, or the visitor's preferred one where the address names none. */
			language: Language;
			requestId: string;
			/** The city whose own domain was asked for: its public pages only, and nobody is signed in there. */
			portal: Portal | undefined;
		}
		interface Error {
			/** Names a bug in the log, so that a visitor can report it. */
			id?: string;
			code?: RefusalCode | 'bug' | 'unavailable';
		}
		/** What a refused form gets back: why, which fields, and everything that was typed. */
		interface RefusedForm {
			refusal: { code: RefusalCode; text: string; fields: { field: string; text: string }[] };
			typed: Record<string, string>;
		}
	}
}

export {};
