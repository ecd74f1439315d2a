import encodeQr from 'qr';

/** A QR code as the path of a drawing, one unit a module, with its quiet zone: it comes with the page and needs no other request. */
export type QrPath = { d: string; size: number };

export function qrPath(text: string): QrPath {
	const rows = encodeQr(text, 'raw', { ecc: 'medium', border: 4 });
	const runs = rows.flatMap((row, y) =>
		row.flatMap((dark, x) => {
			if (!dark || row[x - 1]) return [];
			const end = row.findIndex((next, at) => at > x && !next);
			return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`];
		})
	);
	return { d: runs.join(''), size: rows.length };
}
