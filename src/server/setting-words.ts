import { z } from 'zod';

/** What `.env.example` and the table in `docs/self-hosting.md` say of a setting. */
export type About = { about: string; example: string; default: string };

/** The second half of a complaint: what to write instead. The value itself is shown unless it may hold a secret. */
export function instead(sentence: string) {
	return { error: sentence };
}

export function oneOf<const Words extends [string, ...string[]]>(words: Words) {
	return z.enum(words, instead(`write one of: ${words.join(', ')}.`));
}

export function text(about: About) {
	return z.string().optional().meta(about);
}
