import sharp from 'sharp';
import { drawing, drawn } from './read-raster.ts';

/** A WebP of a picture at some width. Pixels are never enlarged; lines are drawn at the size that is asked for. */
export async function resizedPicture(
	bytes: Uint8Array,
	mediaType: string,
	width: number
): Promise<Uint8Array> {
	const isSvg = mediaType === 'image/svg+xml';
	const options = isSvg ? { ...drawing, density: await densityFor(bytes, width) } : drawing;
	return drawn(() =>
		sharp(bytes, options)
			.resize({ width, withoutEnlargement: !isSvg })
			.webp({ quality: 80 })
			.timeout({ seconds: 30 })
			.toBuffer()
	);
}

// 72 dots per inch is what the library draws at by itself.
async function densityFor(bytes: Uint8Array, width: number): Promise<number> {
	const natural = await drawn(() => sharp(bytes, drawing).metadata());
	return Math.min(2400, Math.max(1, Math.ceil((72 * width) / natural.width)));
}
