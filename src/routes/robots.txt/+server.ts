import { config } from '#server/config.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = () =>
	new Response(
		[
			'User-agent: *',
			'Disallow: /api/',
			'Disallow: /*/mailbox',
			`Sitemap: ${config().origin}/sitemap.xml`,
			''
		].join('\n')
	);
