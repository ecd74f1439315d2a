import encodeQr from 'qr';
import { config } from '#server/config.ts';
import { Refusal } from '#server/refusal.ts';

/**
 * The QR code of one of our own addresses, dark on white with its quiet zone, whatever it is laid on. Of no other
 * address, so that nobody can borrow our name for theirs.
 */
export function qrPicture(url: URL): string {
	const address = url.searchParams.get('of') ?? '';
	if (!address.startsWith(`${config().origin}/`) || address.length > 300) throw new Refusal('not-found');
	return encodeQr(address, 'svg', { ecc: 'medium', border: 4 }).replace(
		'><path',
		'><rect width="100%" height="100%" fill="#fff"/><path'
	);
}

/** Who asks to download it gets a file with a name. */
export const asFile = (url: URL, ending: string): Record<string, string> =>
	url.searchParams.has('download')
		? { 'content-disposition': `attachment; filename="cairn-qr.${ending}"` }
		: {};
