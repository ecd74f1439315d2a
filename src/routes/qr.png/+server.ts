import { rasterise } from '#server/pictures/rasterise.ts';
import { asFile, qrPicture } from '../qr-picture.ts';
import type { RequestHandler } from './$types.js';

/** The QR picture of one of our own addresses, for a slide or a flyer. */
export const GET: RequestHandler = async ({ url }) => {
	const png = await rasterise(qrPicture(url), 1200);
	return new Response(new Uint8Array(png), {
		headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400', ...asFile(url, 'png') }
	});
};
