import encodeQr from 'qr';
import { config } from '#server/config.ts';
import { Refusal } from '#server/refusal.ts';
import type { RequestHandler } from './$types.js';

/** The QR picture of one of our own addresses; of no other, so that nobody can borrow our name for theirs. */
export const GET: RequestHandler = ({ url }) => {
	const address = url.searchParams.get('of') ?? '';
	if (!address.startsWith(`${config().origin}/`) || address.length > 300) throw new Refusal('not-found');
	return new Response(encodeQr(address, 'svg', { ecc: 'medium' }), {
		headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }
	});
};
