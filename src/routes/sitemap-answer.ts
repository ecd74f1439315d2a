import { config } from '#server/config.ts';

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A sitemap of pages (`urlset`), or of sitemaps (`sitemapindex`). */
export function sitemapAnswer(paths: string[], of: 'urlset' | 'sitemapindex'): Response {
	const entry = of === 'urlset' ? 'url' : 'sitemap';
	const entries = paths.map((path) => `<${entry}><loc>${config().origin}${path}</loc></${entry}>`);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${of} xmlns="${schema}">\n${entries.join('\n')}\n</${of}>\n`;
	return new Response(xml, {
		headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=60' }
	});
}
