import { asFile, qrPicture } from '../qr-picture.ts';
import type { RequestHandler } from './$types.js';

/** The QR picture of one of our own addresses. */
export const GET: RequestHandler = ({ url }) =>
	new Response(qrPicture(url), {
		headers: {
			'content-type': 'image/svg+xml',
			'cache-control': 'public, max-age=86400',
			...asFile(url, 'svg')
		}
	});
