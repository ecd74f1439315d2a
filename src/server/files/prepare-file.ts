import { createHash } from 'node:crypto';
import { Refusal } from '#server/refusal.ts';
import { type MediaType, mediaTypeOf } from './media-type.ts';
import { readRaster } from './read-raster.ts';
import { readSvg } from './read-svg.ts';

/** A file that was looked at: what it is, cleaned and measured, not stored yet. */
export type PreparedFile = {
	name: string;
	bytes: Uint8Array;
	mediaType: string;
	sha256: string;
	width: number | null;
	height: number | null;
};

export const mostBytes = 25 * 1024 ** 2;

/** Looks at what was sent and makes it fit to be served. Slow (pictures are drawn anew), so outside transactions. */
export async function prepareFile(given: { bytes: Uint8Array; name: string }): Promise<PreparedFile> {
	if (given.bytes.length > mostBytes) throw new Refusal('too-large');
	const mediaType = mediaTypeOf(given.bytes);
	if (!mediaType) throw new Refusal('unreadable-file');
	const file = await readAs(mediaType, given.bytes);
	const sha256 = createHash('sha256').update(file.bytes).digest('hex');
	return { ...file, sha256, name: namedAs(given.name, endings[file.mediaType] ?? 'bin') };
}

type Read = { bytes: Uint8Array; mediaType: string; width: number | null; height: number | null };

function readAs(mediaType: MediaType, bytes: Uint8Array): Read | Promise<Read> {
	if (mediaType === 'application/pdf') return readPdf(bytes);
	return mediaType === 'image/svg+xml' ? readSvg(bytes) : readRaster(bytes, mediaType);
}

/** A whole PDF ends by its mark (ISO 32000-1, 7.5.5); one that was cut off does not. */
function readPdf(bytes: Uint8Array): Read {
	const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1');
	if (!tail.includes('%%EOF')) throw new Refusal('unreadable-file');
	return { bytes, mediaType: 'application/pdf', width: null, height: null };
}

const endings: Record<string, string> = {
	'image/png': 'png',
	'image/jpeg': 'jpg',
	'image/webp': 'webp',
	'image/svg+xml': 'svg',
	'application/pdf': 'pdf'
};

/** The name that a download gets: as it was called, without path and control characters, ending by what it is. */
export function namedAs(name: string, ending: string): string {
	const bare = name.replace(/^.*[/\\]/, '').replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '');
	const stem =
		bare
			.replace(/\.[^.]*$/, '')
			.trim()
			.slice(0, 100) || 'file';
	return `${stem}.${ending}`;
}
