import { baseLocale, locales, type Locale } from '#languages';

/** An interface language, as it stands first in the address of a page. */
export type Language = Locale;

/** All that Cairn speaks. An installation may offer fewer: `offeredLanguages()` of the server says which. */
export const languages: readonly Language[] = locales;
export const defaultLanguage: Language = baseLocale;

export const isLanguage = (text: string): text is Language => (locales as readonly string[]).includes(text);

/** What each language calls itself, with a capital as in a list; browsers know too few of them, and other capitals. */
const endonyms: Record<Language, string> = {
	en: 'English',
	it: 'Italiano',
	nl: 'Nederlands',
	sl: 'Slovenščina',
	lt: 'Lietuvių',
	es: 'Español',
	ca: 'Català',
	sr: 'Srpski',
	'sr-Cyrl': 'Српски',
	sv: 'Svenska',
	fr: 'Français',
	de: 'Deutsch',
	pt: 'Português',
	mt: 'Malti'
};

/** The BCP 47 tag for `lang` and `Intl`: Serbian without a script is Cyrillic to the rest of the world. */
export const tagOf = (language: string): string => (language === 'sr' ? 'sr-Latn' : language);

/** A language's name as a reader of another looks for it; its own name for itself when it is asked in that. */
export function nameOfLanguage(language: string, shownIn = language): string {
	if (shownIn === language && isLanguage(language)) return endonyms[language];
	return new Intl.DisplayNames([tagOf(shownIn), 'en'], { type: 'language' }).of(language) ?? language;
}

/** The languages of a header, best first, in lower case. */
const wantedIn = (header: string): string[] =>
	header
		.split(',')
		.map((part) => {
			const [tag = '', quality] = part.trim().split(/\s*;\s*q=/);
			return { tag: tag.toLowerCase(), quality: quality ? Number(quality) : 1 };
		})
		.filter(({ tag, quality }) => tag && quality > 0)
		.sort((one, other) => other.quality - one.quality)
		.map(({ tag }) => tag);

/** A script counts, a country does not: `sr-Cyrl-RS` is Cyrillic, `pt-BR` is Portuguese. */
const spokenBy = (tag: string, offered: readonly Language[]): Language | undefined =>
	offered.find((language) => language.includes('-') && tag.startsWith(language.toLowerCase())) ??
	offered.find((language) => language === tag.split('-')[0]);

/** The interface language that suits an `Accept-Language` header best. */
export function preferredLanguage(header: string | null, offered: readonly Language[] = languages): Language {
	for (const tag of wantedIn(header ?? '')) {
		const spoken = spokenBy(tag, offered);
		if (spoken) return spoken;
	}
	return offered.includes(defaultLanguage) ? defaultLanguage : (offered[0] ?? defaultLanguage);
}
