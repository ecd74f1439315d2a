import { localPath } from '#domains/accounts/account.ts';

type Address = Pick<URL, 'pathname' | 'search'>;

/** Where somebody signs in who comes back to this very page afterwards, with all that its address asks for. */
export const signInAddress = (url: Address, language: string): string =>
	`/${language}/sign-in?next=${encodeURIComponent(wayBack(url))}`;

/** What a form does (`?/keep`) is no part of the page. An address too long to be carried loses its query alone. */
function wayBack({ pathname, search }: Address): string {
	const asked = search.slice(1).split('&');
	const query = asked.filter((part) => part !== '' && !part.startsWith('/')).join('&');
	const whole = query === '' ? pathname : `${pathname}?${query.replaceAll('\\', '%5C')}`;
	return localPath(whole) ?? pathname;
}
