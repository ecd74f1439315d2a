import type { Form } from './kept-types.ts';

/** Whether a file ends where its own form says that it ends. */
export function isWhole(bytes: Uint8Array, form: Form): boolean {
	if (form === 'pdf') return latin(bytes, -2048).includes('%%EOF');
	if (form === 'boxes') return boxesFit(bytes);
	if (form === 'riff') return riffFits(bytes);
	return true;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** ISO 14496-12, 4.2: a row of boxes, each with its length before it, up to the very end. One of them is the film. */
function boxesFit(bytes: Uint8Array): boolean {
	const data = view(bytes);
	let hasFilm = false;
	let at = 0;
	while (at + 8 <= bytes.length) {
		const type = latin(bytes.subarray(at + 4, at + 8));
		let size = data.getUint32(at);
		if (size === 1 && at + 16 <= bytes.length) size = Number(data.getBigUint64(at + 8));
		if (size === 0) size = bytes.length - at;
		if (size < 8 || !/^[\x20-\x7e\xa9]{4}$/.test(type)) return false;
		hasFilm ||= type === 'moov' || type === 'moof';
		at += size;
	}
	return at === bytes.length && hasFilm;
}

const slack = 1024;

/** Recorders that were cut off write no length, or the largest one. */
function riffFits(bytes: Uint8Array): boolean {
	const size = view(bytes).getUint32(4, true);
	if (size === 0 || size === 0xffffffff) return true;
	return size + 8 <= bytes.length + 1 && size + 8 + slack >= bytes.length;
}

/** Programs that unpack look for a zip's directory at the end, whatever stands before it. */
export function hidesArchive(bytes: Uint8Array): boolean {
	const tail = latin(bytes, -66_000);
	return tail.includes('PK\x05\x06') || tail.includes('PK\x06\x07');
}

/** Something that an old browser would take for a page. */
export const hidesPage = (bytes: Uint8Array): boolean =>
	/<(script|html|body|iframe|!doctype html|\?php|svg[\s>])/i.test(latin(bytes.subarray(0, 8192)));

const latin = (bytes: Uint8Array, from = 0): string => {
	const part = from < 0 ? bytes.subarray(Math.max(0, bytes.length + from)) : bytes;
	return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
};
