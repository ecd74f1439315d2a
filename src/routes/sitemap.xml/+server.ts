import { seeSitemap } from '#domains/discovery/see-sitemap.ts';
import { config } from '#server/config.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async () => {
	const entries = (await seeSitemap()).map((path) => `<url><loc>${config().origin}${path}</loc></url>`);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
	return new Response(xml, {
		headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=60' }
	});
};
