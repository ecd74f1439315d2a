import { baseLocale, locales, type Locale } from '#languages';

/** An interface language, as it stands first in the address of a page. */
export type Language = Locale;

export const languages: readonly Language[] = locales;
export const defaultLanguage: Language = baseLocale;

export const isLanguage = (text: string): text is Language => (locales as readonly string[]).includes(text);

/** A language's own name for itself, as a reader looks for it. */
export const nameOfLanguage = (language: string, shownIn = language): string =>
	new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language;

/** The interface language that suits an `Accept-Language` header best. */
export function preferredLanguage(header: string | null): Language {
	const wanted = (header ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', quality] = part.trim().split(';q=');
			return { tag: tag.toLowerCase().split('-')[0] ?? '', quality: quality ? Number(quality) : 1 };
		})
		.sort((one, other) => other.quality - one.quality);
	return wanted.map(({ tag }) => tag).find(isLanguage) ?? defaultLanguage;
}
