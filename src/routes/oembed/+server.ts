import { m } from '#messages';
import { config } from '#server/config.ts';
import { describedPage, type DescribedPage } from './described-page.ts';
import type { RequestHandler } from './$types.js';

/** How another site may show a page of ours (oEmbed 1.0): as a frame. */
export const GET: RequestHandler = async ({ url: { searchParams }, locals }) => {
	const format = searchParams.get('format') ?? 'json';
	if (format !== 'json' && format !== 'xml') return new Response('format: json, xml\n', { status: 501 });
	const page = await describedPage(searchParams.get('url') ?? '', locals.language);
	const told = oembedOf(page, {
		width: within(searchParams.get('maxwidth'), 720),
		height: within(searchParams.get('maxheight'), page.height)
	});
	const [type, text] =
		format === 'json' ? ['application/json', JSON.stringify(told)] : ['text/xml; charset=utf-8', xmlOf(told)];
	return new Response(text, {
		headers: {
			'content-type': type,
			'access-control-allow-origin': '*',
			'cache-control': 'public, max-age=300'
		}
	});
};

/** At most what is asked for, and no less than can be read. */
function within(asked: string | null, most: number): number {
	const number = Number(asked ?? most);
	return Number.isFinite(number) && number > 0 ? Math.max(120, Math.min(Math.floor(number), most)) : most;
}

type Size = { width: number; height: number };

function oembedOf({ title, frame, thumbnail }: DescribedPage, { width, height }: Size) {
	const src = escaped(frame);
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: m.ui_brand(),
		provider_url: config().origin,
		cache_age: 3600,
		width,
		height,
		html: `<iframe src="${src}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`,
		...(thumbnail
			? { thumbnail_url: thumbnail.url, thumbnail_width: thumbnail.width, thumbnail_height: thumbnail.height }
			: {})
	};
}

const xmlOf = (told: ReturnType<typeof oembedOf>): string =>
	[
		'<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
		'<oembed>',
		...Object.entries(told).map(([name, value]) => `\t<${name}>${escaped(String(value))}</${name}>`),
		'</oembed>',
		''
	].join('\n');

/** For XML and attributes; control signs are nowhere allowed in XML. */
const escaped = (text: string): string =>
	text
		.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
		.toWellFormed()
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
