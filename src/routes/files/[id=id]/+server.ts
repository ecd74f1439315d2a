import { openFile, type OpenFile, pictureWidth } from '#server/files/open-file.ts';
import type { RequestHandler } from './$types.js';

/** A stored file, or with `?width=` a smaller WebP of a picture. Its bytes never change under its address. */
export const GET: RequestHandler = async ({ params, url, request }) => {
	const file = await openFile(params.id, pictureWidth(url.searchParams.get('width')));
	const headers = headersOf(file, `"${file.sha256.slice(0, 32)}${url.search}"`);
	if (request.headers.get('if-none-match') === headers.etag)
		return new Response(null, { status: 304, headers });
	if (request.method === 'HEAD') return new Response(null, { headers });
	const bytes = Buffer.from(await file.read());
	return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.length) } });
};

export const HEAD: RequestHandler = GET;

/** Whatever slipped through the cleaning: opened by itself, a file may run, load and embed nothing. */
const headersOf = ({ mediaType, name, isPicture }: OpenFile, etag: string) => ({
	'content-type': mediaType,
	'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodedName(name)}`,
	'content-security-policy': "default-src 'none'; sandbox",
	'x-content-type-options': 'nosniff',
	'cross-origin-resource-policy': 'cross-origin',
	'cache-control': 'public, max-age=31536000, immutable',
	etag
});

// RFC 8187: what encodeURIComponent leaves, but a header value may not hold.
const encodedName = (name: string): string =>
	encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
