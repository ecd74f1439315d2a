import { offeredLanguages } from '#server/offered-languages.ts';
import { isLanguage, type Language, preferredLanguage } from '#ui/language.ts';

type Asked = { request: { method: string; headers: Headers }; url: URL; cookies: Cookies };
type Cookies = { get(name: string): string | undefined };

/**
 * The language of an answer: the one in the address, else the one last chosen, else what the browser asks for. A page
 * in a language that this installation does not offer has moved to one that it does.
 */
export function languageOf({ request, url, cookies }: Asked): { language: Language; moved?: string } {
	const offered = offeredLanguages();
	const isOffered = (text: string): text is Language => offered.some((one) => one === text);
	const first = url.pathname.split('/')[1] ?? '';
	if (isOffered(first)) return { language: first };
	const chosen = cookies.get('language') ?? '';
	const language = isOffered(chosen)
		? chosen
		: preferredLanguage(request.headers.get('accept-language'), offered);
	if (!isLanguage(first) || !['GET', 'HEAD'].includes(request.method)) return { language };
	return { language, moved: `/${language}${url.pathname.slice(first.length + 1)}${url.search}` };
}

/** The look that somebody chose, as the attribute of the page that the tokens listen to; none is the system's. */
export function themeOf(cookies: Cookies): string {
	const theme = cookies.get('theme');
	return theme === 'light' || theme === 'dark' ? `data-theme="${theme}"` : '';
}
