import { z } from 'zod';

/** What `.env.example` and the table in `docs/self-hosting.md` say of a setting. */
export type About = { about: string; example: string; default: string };

const loopback = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
export const isLoopback = (hostname: string): boolean => loopback.test(hostname);

/** The second half of a complaint: what to write instead. The value itself is shown unless it may hold a secret. */
export function instead(sentence: string) {
	return { error: sentence };
}

export function isAddress(value: string, protocols: string[]): boolean {
	return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

export function oneOf<const Words extends [string, ...string[]]>(words: Words) {
	return z.enum(words, instead(`write one of: ${words.join(', ')}.`));
}

export function text(about: About) {
	return z.string().optional().meta(about);
}
