import { type Language, languages } from '#ui/language.ts';

/** Every language of the house but its own; Serbian is written once, in Latin letters. */
export const languagesToTranslate = (source: string): Language[] =>
	languages.filter((language) => language !== source && language !== 'sr-Cyrl');
