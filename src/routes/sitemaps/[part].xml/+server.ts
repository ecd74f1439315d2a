import { seeSitemapPart } from '#domains/discovery/see-sitemap.ts';
import { sitemapAnswer } from '../../sitemap-answer.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params }) =>
	sitemapAnswer(await seeSitemapPart(params.part), 'urlset');
