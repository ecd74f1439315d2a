import type { Language } from '#ui/language.ts';

/** What sign-in has to know of a visitor's request. */
export type Visit = {
	/** The whole `Cookie` header. */
	cookie: string;
	userAgent: string;
	/** The client's network address: for limits only, never stored. */
	client: string;
	language: Language;
};

/** Cookies to set, as whole `Set-Cookie` lines, and the page to go on with. */
export type Entrance = { cookies: string[]; next: string };
