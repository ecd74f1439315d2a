import { overwriteGetLocale } from '#languages';
import { defaultLanguage, isLanguage } from '#ui/language.ts';

// The page speaks the language that the server wrote it in; another language is another address, loaded afresh.
overwriteGetLocale(() => {
	const { lang } = document.documentElement;
	return isLanguage(lang) ? lang : defaultLanguage;
});
