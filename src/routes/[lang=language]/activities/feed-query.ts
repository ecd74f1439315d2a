/** The filters of a search as its feeds take them: the whole of it, in a language. */
export function feedQuery(search: string, lang: string): string {
	const filters = new URLSearchParams(search);
	filters.delete('after');
	filters.set('lang', lang);
	return `?${filters}`;
}
