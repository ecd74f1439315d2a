/** The language that somebody chose, for addresses that name none. Without a script the browser's own goes on. */
export function rememberLanguage(language: string): void {
	document.cookie = `language=${language}; path=/; max-age=31536000; samesite=lax`;
}
