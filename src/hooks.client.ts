import { dev } from '$app/env';
import { overwriteGetLocale } from '#languages';
import { defaultLanguage, languages, tagOf } from '#ui/language.ts';

// What is built speaks one language (vite/one-language.ts); in development the page says which of all it is in.
if (dev) {
	overwriteGetLocale(() => {
		const { lang } = document.documentElement;
		return languages.find((language) => tagOf(language) === lang) ?? defaultLanguage;
	});
}
