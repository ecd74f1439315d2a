import sharp from 'sharp';
import { Refusal } from '#server/refusal.ts';
import { mediaTypeOf } from './media-type.ts';
import { drawing, drawn, type Picture, readRaster, sizeOf } from './read-raster.ts';
import { cleanSvg } from './svg/clean-svg.ts';

const mostBytes = 2_000_000;
const mostEmbedded = 20;

/** Writes a drawing anew from what is allowed, and proves that it can be drawn. */
export async function readSvg(bytes: Uint8Array): Promise<Picture> {
	if (bytes.length > mostBytes) throw new Refusal('too-large');
	const clean = Buffer.from(await withCleanPictures(cleanSvg(utf8(bytes))));
	const size = await sizeOf(clean);
	await drawn(() => sharp(clean, drawing).resize(64).png().timeout({ seconds: 10 }).toBuffer());
	return { bytes: clean, mediaType: 'image/svg+xml', ...size };
}

function utf8(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Refusal('unreadable-file');
	}
}

/** Photos inside a drawing are drawn anew like any other, so that neither bombs nor places hide in them. */
async function withCleanPictures(svg: string): Promise<string> {
	const parts = svg.split(/(?<=href=")data:[^;]*;base64,([^"]*)(?=")/);
	if (parts.length > 2 * mostEmbedded) throw new Refusal('too-large');
	for (let at = 1; at < parts.length; at += 2) {
		const bytes = Buffer.from(parts[at] ?? '', 'base64');
		const mediaType = mediaTypeOf(bytes);
		if (!mediaType?.startsWith('image/') || mediaType === 'image/svg+xml')
			throw new Refusal('unreadable-file');
		const picture = await readRaster(bytes, mediaType);
		parts[at] = `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
	}
	return parts.join('');
}
