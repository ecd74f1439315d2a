import { seeSitemap } from '#domains/discovery/see-sitemap.ts';
import { sitemapAnswer } from '../sitemap-answer.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async () => {
	const sitemap = await seeSitemap();
	return 'paths' in sitemap
		? sitemapAnswer(sitemap.paths, 'urlset')
		: sitemapAnswer(sitemap.sitemaps, 'sitemapindex');
};
