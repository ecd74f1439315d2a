/** Rules about a person, safe in a browser. */

export const shortestPassword = 10;
export const longestPassword = 128;
export const longestName = 80;
export const mostAddresses = 10;

/**
 * Whether a person may be seen by the public: whose age is unknown, or under the age that their city sets, is not.
 * Only the year is known, so who turns that age this year still waits.
 */
export const mayBePublic = (birthYear: number | null, publicAge: number, year: number): boolean =>
	birthYear !== null && year - birthYear > publicAge;

/**
 * Where to go on after signing in: a path of this very site, or nothing. What a browser would read as another host
 * (`//host`, `/\host`, control characters) is no path.
 */
export function localPath(text: string | null | undefined): string | undefined {
	if (!text || text.length > 500 || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(text)) return undefined;
	const base = 'https://local.invalid';
	const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
	return url?.origin === base ? text : undefined;
}

export type Browser = { browser: string; system: string };

const browsers: [RegExp, string][] = [
	[/Edg\//, 'Edge'],
	[/OPR\//, 'Opera'],
	[/SamsungBrowser/, 'Samsung Internet'],
	[/Firefox|FxiOS/, 'Firefox'],
	[/Chrome|CriOS/, 'Chrome'],
	[/Safari/, 'Safari']
];
const systems: [RegExp, string][] = [
	[/Android/, 'Android'],
	[/iPhone|iPad/, 'iOS'],
	[/Mac OS X/, 'macOS'],
	[/Windows/, 'Windows'],
	[/CrOS/, 'ChromeOS'],
	[/Linux/, 'Linux']
];

/** Enough of a user agent for somebody to know their own device again. */
export function browserOf(userAgent: string | null): Browser {
	const first = (from: [RegExp, string][]) =>
		from.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? '';
	return { browser: first(browsers), system: first(systems) };
}
