const preload = /[ \t]*<link\b[^>]*\brel="modulepreload"[^>]*>\n?/g;

/**
 * Announces the scripts of a page at its end instead of its beginning. They are many and wanted later; the letters and the
 * picture that a visitor sees first have the line for themselves.
 */
export function scriptsLast(html: string): string {
	const links = html.match(preload);
	const end = html.lastIndexOf('</body>');
	if (!links || end < 0) return html;
	return html.slice(0, end).replace(preload, '') + links.join('') + html.slice(end);
}
