import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseLocale, type Locale, locales } from '#languages';
import { config } from './config.ts';
import { root } from './root.ts';

/** A reader forgives a new button in English; a page that is half English is no translation. */
const enough = 0.95;

const keysOf = (language: string): string[] => {
	const file = join(root, 'src/messages', `${language}.json`);
	return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object) : [];
};

/** The languages of which nearly every message is there, the source first. A script is as complete as its language. */
export function completeLanguages(keys: (language: string) => string[] = keysOf): Locale[] {
	const wanted = keys(baseLocale);
	const share = (language: Locale): number => {
		const there = new Set(keys(language.split('-')[0] ?? ''));
		return wanted.filter((key) => there.has(key)).length / Math.max(1, wanted.length);
	};
	return locales.filter((language) => language === baseLocale || share(language) >= enough);
}

let complete: Locale[] | undefined;

/** The languages that this installation offers its pages in. */
export function offeredLanguages(): readonly Locale[] {
	complete ??= config().languages ?? completeLanguages();
	return complete;
}
